import type { Occupation } from './occupation.ts'

export const LOGISTICS_AND_HOSPITALITY: readonly Occupation[] = [
  {
    id: '13-1081.00',
    people: 42,
    ladder: 'office',
    remote: 0.25,
    skills: `supply chain management|inventory control|demand planning|SAP|freight forwarding|warehouse management|Microsoft Excel|route optimization|
      customs clearance|Incoterms|supplier relations|KPI reporting|lean|transport planning`,
    employers: `a third-party logistics provider|an automotive supplier|{name} Logistics|a supermarket group|a relief organization|a port operator|an online retailer`,
    training: `Bachelor's degree in logistics|degree in industrial engineering|commercial apprenticeship in freight forwarding @other|Master's degree in supply chain management`,
    certificates: `APICS CSCP|APICS CPIM|Six Sigma Green Belt|customs broker licence|dangerous goods certificate`,
    wins: `cut freight cost by {8-23} percent|raised on-time delivery from {83-89} to {96-99} percent|brought stock cover from {60-85} to {28-45} days|
      moved {200-2,400} containers a year|relocated a {9,000-40,000}-pallet warehouse in {5-12} weekends|reduced customs delays from {4-6} days to {1-2}`,
    tracks: [
      [
        'Logistician|Logistics Analyst|Supply Chain Analyst|Logistics Coordinator|Supply Chain Planner|Demand Planner|Logistics Specialist|Transport Planner @gb,other',
        'forecasting|Power BI|shipment tracking',
        'Automotive|Retail|Pharmaceuticals|E-Commerce|Cold Chain|Humanitarian Aid',
      ],
      [
        'Logistics Manager|Supply Chain Manager|Warehouse Manager|Distribution Manager',
        'team leadership|contract negotiation|budgeting|shift planning',
        'Food|Retail|Spare Parts',
        'manager',
      ],
    ],
  },
  {
    id: '53-7051.00',
    people: 40,
    ladder: 'service',
    remote: 0,
    skills: `forklift operation|reach truck|order picking|pallet stacking|loading and unloading|RF scanners|inventory counts|safety inspections|
      shipping and receiving|stretch wrapping|warehouse safety|battery charging|counterbalance truck`,
    employers: `a distribution center|a brewery|a cold store|{name} Warehousing|a timber yard|a furniture warehouse|a tile factory`,
    training: `secondary school|warehouse apprenticeship @other|high school diploma @us`,
    certificates: `forklift operator certificate|reach truck licence|OSHA forklift training @us|RTITB counterbalance @uk|first aid`,
    wins: `moved {160-420} pallets a shift|worked {3-11} years without damage or injury|kept pick accuracy above {99-99.8} percent|loaded {12-34} trailers a night|
      trained {4-20} new drivers`,
    tracks: [
      [
        'Forklift Operator|Forklift Driver|Reach Truck Driver @gb,other|Warehouse Operative @gb,other|Lift Truck Operator @us|Warehouse Associate @us',
        'cross-docking|clamp trucks|narrow-aisle trucks',
        'Cold Storage|Beverages|Timber|Night Shift|Building Materials|Automotive Parts',
      ],
    ],
  },
  {
    id: '13-1023.00',
    people: 34,
    ladder: 'office',
    remote: 0.3,
    skills: `procurement|supplier negotiation|purchase orders|contract management|cost analysis|SAP MM|vendor evaluation|RFQs|strategic sourcing|
      Microsoft Excel|inventory planning|tendering|spend analysis|Incoterms`,
    employers: `a machine builder|a hospital group|{name} Engineering|a municipality|a food producer|an electronics manufacturer`,
    training: `Bachelor's degree in business administration|degree in industrial engineering|commercial apprenticeship @other`,
    certificates: `CPSM @us|CIPS Level 4 @gb|public procurement certificate`,
    wins: `saved {$120-900},000 in the first year|cut the supplier base from {240-400} to {90-150}|shortened lead times by {15-40} percent|ran {12-60} tenders|
      brought maverick spending from {19-27} to {4-8} percent|moved {20-65} percent of orders to catalogs`,
    tracks: [
      [
        'Purchasing Agent @us|Buyer|Procurement Specialist|Purchasing Specialist|Strategic Buyer|Procurement Officer @gb,other|Commodity Buyer',
        'e-procurement|quality claims|price benchmarks',
        'Electronics|Hospital Supplies|Raw Materials|Construction|Indirect Spend|Packaging',
      ],
    ],
  },
  {
    id: '35-1011.00',
    people: 44,
    ladder: 'office',
    remote: 0,
    skills: `menu development|food cost control|kitchen management|food safety|HACCP|staff training|inventory management|ordering|plating|
      butchery|sauces|banquets|scheduling|allergen management`,
    employers: `a {60-140}-seat bistro|a four-star hotel|a cruise line|a restaurant with its own farm|{name} Kitchen|a corporate caterer|a mountain lodge`,
    training: `culinary arts diploma|cook's apprenticeship|NVQ Level 3 in professional cookery @uk`,
    certificates: `ServSafe Manager @us|HACCP Level 3|food hygiene Level 3 @gb|first aid`,
    wins: `brought food cost from {36-41} to {26-31} percent|ran a brigade of {5-28}|served {120-420} covers on a Saturday night|cut kitchen waste by {25-50} percent|
      opened {2-4} restaurants from empty room to first service|catered weddings for up to {180-600} guests`,
    tracks: [
      [
        'Sous Chef|Chef de Partie|Pastry Chef|Banquet Chef|Private Chef|Chef',
        'pastry|sous-vide|bread baking|stocks',
        'Italian Cuisine|French Cuisine|Plant-Based Cuisine|Seafood|Fine Dining|Catering|Peruvian Cuisine',
      ],
      [
        'Head Chef @gb,other|Executive Chef|Kitchen Manager|Head Cook',
        'budgeting|supplier negotiation|hiring|menu costing',
        'Hotels|Fine Dining|Catering|Farm-to-Table',
        'manager',
      ],
    ],
  },
  {
    id: '35-2014.00',
    people: 38,
    ladder: 'service',
    remote: 0,
    skills: `grilling|food preparation|knife skills|food safety|sauté|line cooking|portion control|kitchen cleaning|frying|
      plating|stock rotation|allergen awareness|prep lists|teamwork`,
    employers: `a {50-160}-seat restaurant|a hotel kitchen|a hospital kitchen|a tapas bar|{name} Grill|a university canteen|a steakhouse`,
    training: `cook's apprenticeship|culinary certificate|learned on the job`,
    certificates: `food handler card @us|food hygiene Level 2 @gb|HACCP training|first aid`,
    wins: `cooked {90-280} covers a night|kept ticket times under {9-14} minutes|cut prep waste by {15-35} percent|trained {3-12} kitchen helpers|
      passed {4-14} health inspections with top marks`,
    tracks: [
      [
        'Line Cook @us,other|Cook|Grill Cook|Prep Cook|Restaurant Cook|Commis Chef @gb,other|Breakfast Cook',
        'mise en place|soups|salads',
        'Italian Cuisine|Grill|Breakfast|Vegetarian Cuisine|Mexican Cuisine|Thai Cuisine|Hospital Catering',
      ],
    ],
  },
  {
    id: '35-3031.00',
    people: 36,
    ladder: 'service',
    remote: 0,
    skills: `table service|wine service|point of sale|upselling|cash handling|menu knowledge|guest relations|allergen advice|
      reservations|tray service|coffee making|side work|event service`,
    employers: `a {60-180}-seat restaurant|a beach hotel|a wine bar|a conference hotel|{name} Brasserie|a rooftop restaurant`,
    training: `hotel school|restaurant service apprenticeship @other|secondary school|high school diploma @us`,
    certificates: `WSET Level 2|food handler card @us|TIPS alcohol training @us|barista certificate`,
    wins: `looked after {5-9} tables at a time|sold {20-45} percent more wine than the house average|served {40-110} guests a shift|kept a guest rating of {4.6-4.9} out of 5|
      trained {3-15} new colleagues`,
    tracks: [
      [
        'Waiter|Waitress|Server @us|Restaurant Server|Banquet Server|Head Waiter|Food Server @us',
        'silver service|cocktails|banquet set-up',
        'Fine Dining|Hotels|Banquets|Casual Dining|Wine Bar',
      ],
      ['Sommelier|Barista|Bartender', 'bar stock control|drinks menus', 'Hotels|Specialty Coffee|Cocktail Bar'],
    ],
  },
  {
    id: '11-9081.00',
    people: 26,
    ladder: 'manager',
    remote: 0,
    skills: `hotel operations|revenue management|guest relations|budgeting|staff scheduling|Opera PMS|event sales|housekeeping supervision|
      front office|online booking channels|complaint handling|health and safety|recruitment`,
    employers: `a {40-260}-room city hotel|a beach resort|a hostel group|{name} Hotels|a safari lodge|a conference hotel|a spa hotel`,
    training: `Bachelor's degree in hotel management|hotel school diploma|hotel apprenticeship and management course @other`,
    certificates: `Certified Hotel Administrator|fire safety officer|Revenue Management certificate`,
    wins: `raised occupancy from {58-66} to {76-88} percent|lifted revenue per room by {11-32} percent|led {18-120} staff|took the guest score from {7.4-8.1} to {8.8-9.4}|
      reopened the house after a {$1-8} million renovation|cut energy cost by {12-28} percent`,
    tracks: [
      [
        'Hotel Manager|Front Office Manager|Lodging Manager|Guest Relations Manager|Resort Manager|Hostel Manager|Rooms Division Manager',
        'group bookings|yield management',
        'City Hotels|Resorts|Boutique Hotels|Spa Hotels|Conference Hotels',
      ],
      [
        'Hotel General Manager|Director of Operations, Hotels',
        'owner relations|capital projects|profit and loss',
        'Luxury Hotels|Resorts',
        'director',
      ],
    ],
  },
  {
    id: '43-4081.00',
    people: 30,
    ladder: 'service',
    remote: 0,
    skills: `check-in and check-out|reservations|Opera PMS|guest relations|cash handling|phone etiquette|complaint handling|concierge advice|
      night audit|upselling|Microsoft Office|group bookings|multilingual service`,
    employers: `a {50-320}-room hotel|an airport hotel|a guest house|a resort|{name} Inn|a business hotel`,
    training: `hotel apprenticeship @other,gb|diploma in tourism|high school diploma @us|degree in languages`,
    certificates: `Opera PMS certificate|first aid|fire warden`,
    wins: `checked in {60-180} guests a shift|sold {$9-60},000 of room upgrades in a year|held a front-desk score of {9.1-9.7}|trained {2-9} colleagues on a new booking system|
      balanced the night audit without a difference for {8-26} months`,
    tracks: [
      [
        'Hotel Front Desk Agent|Front Desk Agent @us|Hotel Receptionist @gb,other|Guest Service Agent|Front Desk Clerk @us|Night Auditor|Reservations Agent|Concierge',
        'city tips|lost and found|airport transfers',
        'Business Hotels|Resorts|Boutique Hotels|Airport Hotels',
      ],
    ],
  },
]
