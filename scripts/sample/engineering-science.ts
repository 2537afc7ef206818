import type { Occupation } from './occupation.ts'

export const ENGINEERING_AND_SCIENCE: readonly Occupation[] = [
  {
    id: '17-2141.00',
    people: 64,
    ladder: 'tech',
    remote: 0.15,
    skills: `SolidWorks|AutoCAD|FEA|GD&T|mechanical design|MATLAB|prototyping|tolerance analysis|DFM|thermodynamics|sheet metal design|
      materials selection|technical drawings|ANSYS|design reviews|failure analysis`,
    employers: `a pump manufacturer|an automotive supplier|{name} Robotics|a medical device company|a wind turbine maker|an engineering consultancy|a packaging machine builder`,
    training: `Bachelor's degree in mechanical engineering|Master's degree in mechanical engineering|engineering diploma @other`,
    certificates: `Professional Engineer (PE) @us|Chartered Engineer @gb|CSWP|Six Sigma Green Belt`,
    wins: `cut part count from {48-90} to {19-40}|took {2-9} products from sketch to series|reduced unit cost by {12-34} percent|filed {2-6} patents|
      lowered vibration by {25-55} percent|brought warranty claims from {4-7} to {1-2} percent`,
    tracks: [
      [
        'Mechanical Engineer|Mechanical Design Engineer|Design Engineer|Product Engineer|R&D Engineer',
        'injection molding|CATIA|rapid prototyping|test rigs',
        'Medical Devices|Robotics|Automotive|Consumer Products|Pumps|Wind Energy',
      ],
      [
        'HVAC Engineer|Building Services Engineer @gb,other|Thermal Engineer|Piping Engineer|Automotive Engineer',
        'CFD|heat exchangers|pressure drop calculations',
        'Hospitals|Data Centers|Oil and Gas|Electric Vehicles',
      ],
    ],
  },
  {
    id: '17-2051.00',
    people: 56,
    ladder: 'tech',
    remote: 0.15,
    skills: `AutoCAD Civil 3D|structural analysis|site supervision|drainage design|project management|cost estimating|surveying|reinforced concrete|
      geotechnical reports|permits|technical specifications|Revit|MicroStation|traffic studies`,
    employers: `an engineering consultancy|a public roads department|{name} Infrastructure|a water utility|a general contractor|a railway operator|a city works department`,
    training: `Bachelor's degree in civil engineering|Master's degree in structural engineering|engineering diploma @other`,
    certificates: `Professional Engineer (PE) @us|EIT @us|Chartered Engineer (MICE) @uk|PMP|confined space entry`,
    wins: `designed {6-40} bridges with spans up to {35-120} meters|delivered a {$4-60} million road scheme {3-9} weeks early|saved {8-19} percent of concrete by redesign|
      checked {90-400} drawings a year|brought water losses from {34-41} to {16-24} percent|led {3-12} engineers`,
    tracks: [
      [
        'Civil Engineer|Structural Engineer|Civil Design Engineer|Site Engineer|Project Engineer, Civil|Bridge Engineer',
        'ETABS|steel structures|seismic design|load rating',
        'Bridges|Buildings|Seismic Design|Tunnels|Stadiums',
      ],
      [
        'Transportation Engineer|Highway Engineer @gb,other|Water Resources Engineer|Geotechnical Engineer|Drainage Engineer|Traffic Engineer',
        'hydraulic modeling|pavement design|HEC-RAS|soil mechanics',
        'Roads|Stormwater|Rail|Wastewater|Foundations',
      ],
    ],
  },
  {
    id: '17-2071.00',
    people: 44,
    ladder: 'tech',
    remote: 0.2,
    skills: `circuit design|power systems|AutoCAD Electrical|MATLAB|PLC programming|schematics|protection relays|PCB layout|load flow studies|
      testing and commissioning|Altium Designer|switchgear|technical specifications|Python`,
    employers: `a grid operator|an electronics manufacturer|{name} Power|a railway signaling company|a solar developer|an engineering consultancy|a battery maker`,
    training: `Bachelor's degree in electrical engineering|Master's degree in power engineering|engineering diploma @other`,
    certificates: `Professional Engineer (PE) @us|Chartered Engineer @gb|high-voltage authorised person @uk|Certified Automation Professional`,
    wins: `commissioned {3-24} substations|cut board cost by {14-38} percent|raised converter efficiency from {91-93} to {96-98} percent|connected {20-310} megawatts of solar|
      brought test time from {45-80} to {12-25} minutes a unit|passed EMC testing at the first attempt {3-9} times`,
    tracks: [
      [
        'Electrical Engineer|Power Systems Engineer|Electrical Design Engineer|Protection Engineer|Substation Engineer',
        'ETAP|short-circuit studies|grid codes|earthing design',
        'Substations|Solar|Rail|Offshore Wind|Buildings',
      ],
      [
        'Electronics Engineer|Hardware Engineer|Controls Engineer|Instrumentation Engineer|Automation Engineer',
        'FPGA|EMC|Siemens TIA Portal|SCADA|power electronics',
        'Automotive|Medical Devices|Process Industry|Batteries|Robotics',
      ],
    ],
  },
  {
    id: '17-2112.00',
    people: 42,
    ladder: 'tech',
    remote: 0.15,
    skills: `lean manufacturing|Six Sigma|value stream mapping|time studies|process improvement|root cause analysis|Minitab|Kaizen|5S|SAP|
      AutoCAD layout|capacity planning|statistical process control|Microsoft Excel|PFMEA`,
    employers: `an automotive supplier|a home appliance factory|{name} Packaging|a medical device plant|a food producer|an aircraft parts maker|a garment factory`,
    training: `Bachelor's degree in industrial engineering|Master's degree in production engineering|engineering diploma @other`,
    certificates: `Six Sigma Black Belt|Six Sigma Green Belt|Lean Practitioner|ISO 9001 Lead Auditor|CQE @us`,
    wins: `raised equipment effectiveness from {58-66} to {76-86} percent|saved {$150-950},000 a year|cut changeover time from {70-120} to {15-35} minutes|lowered scrap by {25-60} percent|
      freed {300-2,100} square meters of floor|led {6-30} Kaizen weeks|brought customer complaints from {40-75} to {6-18} a year`,
    tracks: [
      [
        'Industrial Engineer|Process Engineer|Production Engineer|Manufacturing Engineer|Continuous Improvement Engineer|Methods Engineer',
        'line balancing|work instructions|simulation',
        'Automotive|Food|Medical Devices|Packaging|Textiles|Electronics',
      ],
      [
        'Quality Engineer|QA Engineer, Manufacturing|Supplier Quality Engineer|Packaging Engineer',
        'APQP|8D reports|audits|CMM|control plans',
        'Aerospace|Automotive|Medical Devices|Plastics',
      ],
      [
        'Plant Manager|Production Manager|Quality Manager',
        'team leadership|budgeting|safety culture|shift planning',
        'Food|Automotive|Packaging',
        'manager',
      ],
    ],
  },
  {
    id: '19-2031.00',
    people: 38,
    ladder: 'tech',
    remote: 0.03,
    skills: `HPLC|gas chromatography|mass spectrometry|method validation|titration|GMP|laboratory safety|spectroscopy|sample preparation|
      stability studies|technical reports|LIMS|standard operating procedures|NMR|wet chemistry`,
    employers: `a pharmaceutical plant|a paint manufacturer|a contract laboratory|{name} Chemicals|a water authority|a university institute|a cosmetics company`,
    training: `Bachelor's degree in chemistry|Master's degree in analytical chemistry|PhD in organic chemistry`,
    certificates: `GMP training|ISO 17025 internal auditor|Chartered Chemist @gb|radiation safety certificate`,
    wins: `validated {8-45} methods|cut analysis time from {40-65} to {12-25} minutes a sample|brought out-of-specification results down by {30-60} percent|formulated {5-28} products now on sale|
      analyzed {2,000-9,000} samples a year|published {2-12} papers`,
    tracks: [
      [
        'Chemist|Analytical Chemist|Quality Control Chemist|Lab Chemist|Analytical Scientist|Environmental Chemist',
        'dissolution testing|ICP-MS|Karl Fischer|Empower',
        'Pharmaceuticals|Water|Food|Petrochemicals|Environmental',
      ],
      [
        'Formulation Chemist|Research Chemist|Product Development Chemist|Organic Chemist|Formulation Scientist|Cosmetic Chemist',
        'scale-up|rheology|design of experiments',
        'Coatings|Cosmetics|Polymers|Drug Discovery|Adhesives',
      ],
    ],
  },
  {
    id: '19-1029.04',
    people: 30,
    ladder: 'tech',
    remote: 0.06,
    skills: `field sampling|species identification|data analysis|R|GIS|scientific writing|microscopy|PCR|cell culture|statistics|
      grant writing|habitat surveys|laboratory safety|experiment design`,
    employers: `a university institute|a national park authority|a biotech company|an environmental consultancy|a marine research station|{name} Bio|a botanical garden`,
    training: `Master's degree in biology|PhD in ecology|Bachelor's degree in biology|Master's degree in marine biology`,
    certificates: `scientific diver|protected species licence @uk|biosafety level 2 training|drone pilot licence`,
    wins: `published {3-19} peer-reviewed papers|surveyed {40-320} sites|won {$40-480},000 in grants|tagged {200-1,900} animals|supervised {2-14} students|
      set up a cell line screen of {300-4,000} compounds`,
    tracks: [
      [
        'Biologist|Field Biologist|Marine Biologist|Aquatic Biologist|Conservation Biologist|Ecologist @gb,other|Botanist',
        'bird surveys|QGIS|vegetation mapping|water sampling',
        'Wetlands|Birds|Coral Reefs|Fisheries|Forests',
      ],
      [
        'Research Scientist|Molecular Biologist|Cell Biologist|Cell Culture Scientist|Computational Biologist',
        'CRISPR|flow cytometry|qPCR|western blot|cloning',
        'Oncology|Immunology|Gene Therapy|Vaccines',
      ],
    ],
  },
  {
    id: '19-2041.00',
    people: 34,
    ladder: 'office',
    remote: 0.2,
    skills: `environmental impact assessment|soil sampling|water quality|GIS|permitting|regulatory compliance|report writing|groundwater monitoring|
      waste management|air quality|site investigations|ISO 14001|data analysis|stakeholder consultation`,
    employers: `an environmental consultancy|a state environment agency|{name} Environmental|a mining company|a waste operator|a port authority`,
    training: `Bachelor's degree in environmental science|Master's degree in environmental engineering|degree in geography`,
    certificates: `HAZWOPER 40-hour @us|ISO 14001 Lead Auditor|Chartered Environmentalist @gb|asbestos surveyor`,
    wins: `closed {9-60} contaminated sites|prepared {12-70} impact assessments|cut hazardous waste by {20-50} percent|sampled {150-900} wells|brought {3-12} plants through ISO 14001|
      shortened permit time by {4-11} weeks`,
    tracks: [
      [
        'Environmental Scientist|Environmental Consultant|Environmental Specialist|Environmental Analyst|Environmental Planner|Environmental Health Specialist',
        'remediation|noise monitoring|biodiversity offsets',
        'Contaminated Land|Water|Air Quality|Mining|Waste|Infrastructure',
      ],
      [
        'EHS Specialist|Environmental Safety Specialist|EHS Advisor @gb,other',
        'incident investigation|safety training|chemical inventories',
        'Manufacturing|Chemicals|Construction',
      ],
    ],
  },
  {
    id: '19-4021.00',
    people: 34,
    ladder: 'service',
    remote: 0,
    skills: `PCR|cell culture|sample preparation|pipetting|gel electrophoresis|laboratory safety|ELISA|media preparation|microscopy|data recording|
      aseptic technique|autoclaving|stock management|Microsoft Excel|flow cytometry`,
    employers: `a university laboratory|a vaccine producer|a seed company|a food testing laboratory|{name} Diagnostics|a fish hatchery|a hospital research unit`,
    training: `Bachelor's degree in biology|laboratory technician apprenticeship @other|Associate degree in biotechnology @us|diploma in laboratory science`,
    certificates: `GLP training|biosafety level 2 training|animal handling licence|IATA dangerous goods`,
    wins: `processed {80-400} samples a day|cut contamination from {6-9} to under {1-2} percent|kept {120-900} cell lines in storage|trained {3-16} students at the bench|
      saved {$6-40},000 a year in reagents|co-authored {2-5} papers`,
    tracks: [
      [
        'Laboratory Technician|Biological Technician|Research Technician|Research Assistant|Biotechnician @other,us|Research Associate',
        'DNA extraction|qPCR|western blot',
        'Microbiology|Plant Science|Immunology|Food Testing|Genetics|Fisheries',
      ],
      [
        'Bioprocess Associate|Environmental Technician|Fermentation Technician|Downstream Technician',
        'batch records|GMP|clean-room work',
        'Vaccines|Enzymes|Cell Therapy',
      ],
    ],
  },
]
