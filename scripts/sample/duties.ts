/** Work that O*NET does not describe, or describes in the words of another decade: present tense, as after `I`. */
const BACKEND = `design and ~build REST APIs used by web and mobile clients|break a large service into smaller ones that can be deployed alone|
  write integration tests against real databases in containers|review pull requests and ~pair with newer colleagues|
  tune slow queries with the help of execution plans and better indexes|build event-driven services on top of a message broker|
  take part in the on-call rotation and ~write honest postmortems|move batch jobs to streaming consumers|
  agree on API contracts with front-end and partner teams before coding starts|add tracing and metrics so that failures explain themselves|
  replace hand-made deployments with a pipeline that anyone can run|keep dependencies current and ~remove dead code every sprint|
  model the domain together with accountants and operations staff|guard payment flows with idempotency keys and retries|
  plan database migrations that run without downtime|cut memory use by profiling production traffic|
  write design documents and ~defend them in front of the architecture group|integrate third-party providers for identity and billing|
  maintain an internal library that eleven teams depend on|split releases with feature flags to lower risk|
  sketch prototypes within days to help product managers decide|own a bounded part of the platform from idea to operation|
  build admin tools that spare the support desk a manual step|harden endpoints after penetration tests and rate abuse|
  introduce contract tests between teams that used to break each other|document runbooks so that a newcomer can handle an alert`

export const DUTIES: Readonly<Record<string, string>> = {
  '15-1252.00': BACKEND,
  '15-1254.00': `build accessible components and ~publish them to a shared library|turn Figma designs into responsive pages|
    measure loading times in the field and ~remove what slows them|write end-to-end tests for the checkout and sign-up flows|
    migrate legacy pages to a modern framework one route at a time|work with designers on motion, empty states and error messages|
    connect pages to GraphQL and REST back ends|set up server-side rendering to help search engines and slow phones|
    keep the design system and its documentation in step|run A/B tests together with the growth team|
    maintain content management sites for editors without technical background|review code with an eye on keyboard and screen-reader use|
    internationalize the site for right-to-left languages|trim bundles by lazy loading rarely used routes`,
  '15-2051.00': `explain model results to people who never studied statistics|build features from clickstream and transaction data|
    design experiments and ~decide beforehand what would count as success|deploy models behind an API and ~watch them for drift|
    clean raw exports and ~write down every assumption made on the way|build dashboards that managers open on Monday mornings|
    compare simple baselines with gradient boosting before reaching for neural networks|label data with domain experts to settle doubtful cases`,
  '15-1243.00': `build ingestion pipelines from APIs, files and change streams|model data in layers that analysts can follow|
    test freshness and row counts on every load|tune partitioning and clustering to lower query cost|move nightly jobs to event streams|
    set up access rules for personal data|document lineage from source to dashboard`,
  '15-1244.00': `describe infrastructure as code and ~review every change|run Kubernetes clusters for several product teams|
    build delivery pipelines that roll back on their own|define service levels and ~alert on what users feel|
    rehearse disaster recovery twice a year and ~time it|patch servers within the agreed windows|manage identities, groups and single sign-on|
    automate routine tickets with small scripts|lead incident calls and ~follow up on the actions|plan capacity for seasonal peaks`,
  '15-1212.00': `triage alerts and ~separate noise from real intrusions|write detection rules and ~test them against recorded attacks|
    review cloud accounts for exposed storage and excess rights|lead tabletop exercises with managers and engineers|
    run phishing campaigns and ~teach staff what gave them away|track vulnerabilities to closure with system owners|
    prepare evidence for auditors and ~answer customer questionnaires|review code and designs for common flaws`,
  '15-1211.00': `interview clerks and managers to learn how work is really done|draw process models and ~test them with the people concerned|
    write user stories with examples that testers can use|map fields between old and new systems|prepare and ~guide user acceptance tests`,
  '15-1232.00': `help staff by phone, chat and at the desk|prepare laptops and accounts for new starters|escalate outages with the facts that engineers need|
    write short guides for questions that keep coming back|keep the asset register honest`,
  '13-2053.00': `examine applications and ~decide on terms within my authority|price complex risks together with actuaries|
    visit factories and warehouses to see a risk before writing it|negotiate renewals with brokers|review claims history to adjust premiums|
    write endorsements and ~check policy wordings|refer large risks to the reinsurance team with a clear recommendation|
    monitor the profitability of the portfolio by line and region|explain declined cases to agents so that better ones follow`,
  '53-7051.00': `load and ~unload trailers with counterbalance and reach trucks|stack pallets up to the top racking level|
    check the truck before every shift and ~report defects|pick orders by scanner and ~stage them by route|weigh incoming goods and ~compare them with the papers|
    move fragile goods without damage in narrow aisles|change batteries and gas bottles safely|help with the yearly stock count|
    keep aisles and loading bays clear`,
  '23-2011.00': `draft motions, subpoenas and letters for attorney review|organize exhibits and binders for trial|interview clients and witnesses to collect facts|
    track deadlines in a shared court calendar|review and ~code documents for privilege|file papers with courts and registries electronically|
    prepare closing checklists and signature pages|summarize medical records and testimony|check citations before a brief goes out`,
  '19-2031.00': `run HPLC and GC methods and ~evaluate the chromatograms|validate analytical methods in line with current guidelines|
    investigate out-of-specification results to find the root cause|prepare standards, buffers and samples|maintain and ~calibrate laboratory instruments|
    write test reports and standard operating procedures|scale recipes from the bench to the pilot plant|supervise technicians and interns in the laboratory|
    stock chemicals and ~keep safety data sheets current`,
  '33-9032.00': `patrol buildings and grounds on foot and by car|watch camera screens and ~respond to alarms|check badges, bags and delivery papers at the gate|
    calm heated situations before they turn violent|write incident reports that hold up in court|guide evacuations during fire drills|
    lock and ~unlock buildings to a fixed schedule|welcome visitors and ~point them the right way|brief the next shift on open matters`,
  '21-1021.00': `visit families at home and ~assess risks to children|write care plans together with parents, schools and doctors|
    match children with foster families and ~support both sides|give evidence in family court|lead meetings in which everybody agrees on next steps|
    help young people leaving care to find housing and work|connect families with debt advice, therapy and child care|
    respond to urgent referrals on the duty desk|supervise contact between children and parents|keep records that a judge can rely on`,
  '29-1292.00': `clean and ~polish teeth with ultrasonic and hand instruments|measure gum pockets and ~follow their healing over time|
    take X-rays and intraoral scans|teach children and adults how to brush and floss|apply sealants and fluoride varnish|
    calm anxious patients before treatment|place local anesthesia under supervision|sterilize instruments and prepare the treatment room`,
  '29-1215.00': `see patients of all ages for acute and long-term problems|follow people with diabetes, asthma and high blood pressure over years|
    perform minor surgery and joint injections|visit frail patients at home and in nursing homes|lead the weekly case conference|
    discuss end-of-life wishes with patients and families|vaccinate children and travelers|work closely with nurses and pharmacists`,
  '13-1161.00': `write questionnaires and ~test them on a small sample|moderate focus groups and interviews|plan and ~send email campaigns|
    research keywords and ~brief writers|report campaign results every week with a recommendation|segment customers by behavior and value|
    build landing pages and ~improve them by testing|follow competitors' prices, launches and claims|present findings to product teams`,
  '13-1111.00': `map processes from first contact to invoice|interview staff at every level to find the real bottleneck|build business cases with conservative assumptions|
    lead steering committees and ~prepare their papers|design target organizations and ~plan the way there|compare performance with similar organizations|
    coach managers through reorganizations|turn findings into a one-page story`,
  '43-4051.00': `answer questions by phone, email and chat|calm upset callers and ~find a fair solution|process refunds, exchanges and cancellations|
    record every contact in the CRM|follow late deliveries until the parcel arrives|explain bills and tariffs in plain words|
    pass recurring complaints on to the product team|coach new agents during their first weeks`,
  '29-2043.00': `assess and ~stabilize patients at the scene|secure airways and ~give drugs under protocol|read 12-lead ECGs and ~alert the cath lab|
    drive and ~maintain the ambulance|hand patients over to hospital teams in under five minutes|manage scenes with several casualties|
    comfort relatives and ~explain what happens next|teach first aid in schools and clubs`,
  '29-1122.00': `assess how patients dress, cook and move at home|make splints and ~order adaptive equipment|plan therapy goals together with patients and families|
    train children in handwriting and self-care|advise employers on returning to work|write funding reports for wheelchairs and home changes`,
  '47-2111.00': `pull cable and ~terminate panels to drawing|trace faults in motors, drives and control circuits|test circuits and ~fill in certificates|
    bend and ~mount conduit in occupied buildings|install lighting, sockets and fire alarms|explain the finished work to customers`,
  '15-1299.09': `plan sprints and quarterly goals with several teams|run retrospectives that lead to changes|keep an open risk log and ~discuss it weekly|
    prepare go-live plans and ~lead the night shift|report progress to the board in plain language`,
  '13-2011.00': `close the books every month and ~explain the variances|reconcile bank, supplier and intercompany accounts|prepare papers for external auditors|
    file tax returns on time and ~answer queries from the tax office|test controls and ~write up what I find|set up cost centers and ~train their owners`,
  '11-9081.00': `walk the house every morning and ~speak with guests|set room rates together with revenue colleagues|hire and ~train front-office staff`,
  '27-3031.00': `write press releases, speeches and answers for difficult interviews|
    build lasting contacts with local and trade reporters|plan press conferences, site visits and open days|
    watch coverage daily and ~warn managers early|edit the staff magazine and the intranet|
    prepare spokespeople for the camera|keep the crisis plan current and ~rehearse it every year|
    run social channels and ~answer comments within the hour`,
  '51-4121.00': `weld carbon and stainless steel in all positions|read drawings and welding symbols and ~lay out parts|
    set current, voltage and wire speed for each joint|cut plate and profile with plasma and oxy-fuel torches|
    grind and ~finish seams to a clean surface|check welds visually and with dye penetrant|
    build jigs and fixtures for repeat parts|repair cracked frames, booms and buckets on site|
    keep torches, leads and gas bottles in safe order|preheat thick sections and ~control the cooling|
    tack assemblies square before final welding|log heat numbers and welding procedures for each job`,
  '19-4021.00': `prepare media, buffers and reagents for the whole group|culture cells and bacteria under sterile conditions|
    extract DNA and RNA and ~check their quality|run PCR, ELISA and gels and ~record the results|
    maintain microscopes, centrifuges and incubators|label, ~store and ~trace samples in the freezer archive|
    order consumables and ~keep the safety files|collect water, soil and tissue samples in the field`,
  '27-1024.00': `develop logos and visual identities from first sketch to guideline|lay out magazines, annual reports and books|
    design packaging and ~prepare print-ready files|present concepts to clients and ~defend them with reasons|
    brief photographers and illustrators|check proofs at the printer|
    build templates that colleagues can use without me|retouch photographs for print and web|
    draw icons and infographics|work with copywriters on campaigns`,
  '41-2031.00': `welcome customers and ~find out what they are looking for|serve at the till and ~balance it at closing|
    arrange window and shelf displays|refill shelves and ~unpack deliveries|handle returns and complaints politely|
    count stock and ~report differences|open and ~close the store|advise on sizes, materials and care`,
  '41-4012.00': `visit customers and prospects on a fixed route|negotiate prices and yearly agreements|
    prepare quotes and ~follow them up|demonstrate products on site|keep the CRM complete and the forecast honest|
    find new accounts by phone and at trade fairs|settle complaints together with the warehouse|
    train retail staff on new products`,
  '11-3031.00': `present monthly results to the board|plan liquidity and ~negotiate with banks|
    lead the yearly budget and the quarterly forecast|develop accountants and analysts in the team|
    approve payments and large contracts|prepare the annual accounts with the auditors`,
  '17-2051.00': `design foundations, retaining walls and drainage|check contractors’ drawings and method statements|
    inspect concrete pours and reinforcement on site|write tender documents and ~compare bids|
    model storm water and ~size pipes|lead site meetings and ~record decisions|
    present road schemes at public hearings`,
  '23-1011.00': `draft and ~negotiate commercial contracts|advise managers on labor and data protection questions|
    represent clients before courts and authorities|prepare witnesses and written submissions|
    lead due diligence for buyers and sellers|train staff on compliance and competition rules|
    settle disputes before they reach a judge`,
  '49-9041.00': `service conveyors, pumps and gearboxes to a fixed plan|trace hydraulic and pneumatic faults|
    replace bearings, seals and chains|align shafts and couplings with laser tools|
    plan shutdowns together with production|log repairs and parts in the maintenance system`,
  '11-2021.00': `plan campaigns across search, social and print|brief agencies and ~judge their work|
    set prices and launch dates with product teams|manage the brand and its guidelines|
    report results to the board every month|interview customers to sharpen the message`,
  '13-1082.00': `build schedules and ~track the critical path|lead weekly site and client meetings|
    keep risk and change logs current|negotiate claims with contractors|report cost and progress to sponsors|
    coordinate permits, suppliers and hand-over`,
  '29-1051.00': `check prescriptions for dose, allergies and interactions|counsel patients on new medicines|
    join ward rounds and ~advise doctors on therapy|supervise technicians in the dispensary|
    order medicines and ~control cold-chain stock|prepare chemotherapy and parenteral nutrition|give vaccinations`,
  '35-1011.00': `write seasonal menus and ~cost every dish|lead the pass during service|order from farmers and fish markets|
    train apprentices in sauces, fish and meat|plan banquets and tastings|keep hygiene records without gaps`,
  '43-4081.00': `check guests in and out|answer booking requests by phone and email|balance the cash desk at the end of the shift|
    recommend restaurants, tours and shows|handle complaints and ~find quick solutions|
    prepare group arrivals with housekeeping`,
  '49-3023.00': `diagnose engine and electrical faults with scan tools|replace brakes, clutches and timing belts|
    service air conditioning and hybrid systems|explain repairs and costs to customers|
    take repaired cars for a road test|inspect cars before the official test`,
  '29-1141.00': `assess patients on admission and ~write the care plan|give intravenous drugs and ~watch for reactions|
    dress surgical and chronic wounds|hand over at the bedside together with the patient|
    prepare patients for surgery and ~receive them afterwards|
    teach patients to inject insulin and read their blood sugar|call the rapid response team early|
    coordinate discharges with families and home-care services|supervise nursing students and new colleagues|
    insert cannulas, catheters and feeding tubes|comfort relatives in hard hours|
    check crash trolleys and controlled drugs at each shift change`,
  '47-2152.00': `install hot and cold water pipes in new and old buildings|
    find leaks behind walls with acoustic and thermal tools|service boilers and ~balance radiators|
    unblock drains with rods, cameras and jets|fit bathrooms and kitchens to the customer’s wishes|
    test gas and water lines before hand-over`,
  '53-3032.00': `drive articulated trucks on regional and national routes|inspect brakes, tires and lights before each trip|
    secure loads with straps, chains and bars|keep logs and delivery papers in order|
    deliver to narrow city sites without damage|plan routes around traffic, weather and rest times`,
  '17-2141.00': `design parts and assemblies in 3D CAD|calculate loads and ~verify them by simulation|
    build prototypes and ~plan their tests|prepare drawings with full tolerances|
    follow parts through tooling and first articles|support production when things jam`,
  '17-2071.00': `draw schematics and ~review board layouts|program PLCs and ~test them on site|
    calculate short circuits and cable sizes|commission switchgear and protection relays|
    write test plans for new hardware`,
  '11-2022.00': `coach sales staff in the field|set targets and territories|negotiate contracts with key accounts|
    review the pipeline every Monday|present forecasts to the board`,
  '35-2014.00': `run the grill station during busy services|prepare sauces, stocks and garnishes for the next day|
    label, ~date and ~rotate stock|clean the line and ~close the kitchen at night|plate dishes to the chef’s picture`,
}
