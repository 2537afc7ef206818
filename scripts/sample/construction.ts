import type { Occupation } from './occupation.ts'

export const CONSTRUCTION: readonly Occupation[] = [
  {
    id: '47-2111.00',
    people: 90,
    ladder: 'craft',
    remote: 0,
    skills: `conduit bending|wiring|panel installation|blueprint reading|troubleshooting|motor controls|lighting systems|
      cable pulling|grounding|fault finding|multimeter|three-phase power|lockout/tagout|load calculations|estimating`,
    employers: `{name} Electric|a family electrical contractor|a commercial contractor with {30-200} staff|a paper mill|a food plant|a hospital facilities department|a shipyard|a solar installer|a municipal utility`,
    training: `four-year electrical apprenticeship|vocational diploma in electrical installation|apprenticeship with evening college`,
    certificates: `Journeyman Electrician licence @us|NVQ Level 3 in electrical installation @uk|18th Edition @uk|OSHA 10 @us|OSHA 30 @us|first aid|high-voltage switching permit|scissor lift ticket`,
    wins: `wired {20-140} homes from rough-in to final|passed {94-100} percent of inspections on the first visit|cut unplanned line stops by {12-40} percent|
      fitted {150-900} LED luminaires in a live warehouse|trained {2-8} apprentices|finished a {$200-900},000 switchgear change over one weekend`,
    tracks: [
      [
        'Electrician|Electrical Installer|Construction Electrician|Commercial Electrician|Inside Wireman @us',
        'cable tray|fire alarm wiring|distribution boards',
        'New Build|Hospitals|Data Centers|Schools|Retail Fit-Out|Rail|High-Rise',
      ],
      [
        'Industrial Electrician|Maintenance Electrician|Plant Electrician|Control Electrician',
        'PLC troubleshooting|variable frequency drives|preventive maintenance|Siemens S7',
        'Food Processing|Paper Mill|Automotive|Steel|Water Treatment|Mining',
      ],
      [
        'Residential Electrician|House Electrician @us|Domestic Electrician @gb|Service Electrician',
        'rewiring|consumer units|EV chargers|smart home',
        'Renovation|EV Charging|Smart Homes',
      ],
      [
        'Solar Electrician|Solar Installation Electrician|Marine Electrician',
        'DC wiring|battery storage|inverters',
        'Rooftop Solar|Ferries|Battery Storage',
      ],
    ],
  },
  {
    id: '47-2152.00',
    people: 84,
    ladder: 'craft',
    remote: 0,
    skills: `pipe fitting|soldering|drain cleaning|leak detection|copper pipe|PEX|PVC|blueprint reading|water heaters|backflow prevention|
      threading|pressure testing|fixture installation|pipe threading|customer service|estimating`,
    employers: `{name} Plumbing & Heating|a family plumbing firm|a mechanical contractor|a housing association @gb|a refinery contractor|a property maintenance company|a municipal housing company @other`,
    training: `plumbing apprenticeship|vocational diploma in plumbing and heating|four-year pipefitting apprenticeship @us`,
    certificates: `Gas Safe registered @uk|Master Plumber licence @us|NVQ Level 3 in plumbing @uk|backflow tester|F-gas certificate @gb,other|OSHA 10 @us|unvented hot water ticket @uk|first aid`,
    wins: `handled {5-9} service calls a day|fitted {60-340} bathrooms|brought call-backs below {2-4} percent|
      replaced {1,200-4,000} meters of riser in an occupied tower block|cut emergency response time to under {60-120} minutes|
      serviced {350-900} boilers a year|took two apprentices through their final exams`,
    tracks: [
      [
        'Plumber|Residential Plumber|Service Plumber|Commercial Plumber|Maintenance Plumber',
        'toilets and sinks|sump pumps|gas lines|pipe insulation',
        'New Build|Renovation|Social Housing|Hotels|Hospitals|Emergency Call-Outs',
      ],
      [
        'Heating Engineer @gb,other|Heating and Plumbing Engineer @gb|Boiler Engineer @gb|Boiler Installer|Heating Fitter @other,gb|Heating Mechanic @us,other',
        'boiler installation|combi boilers|boiler servicing|underfloor heating|heat pumps|radiator balancing|power flushing|gas safety',
        'Boilers|Heat Pumps|Underfloor Heating|Biomass|District Heating',
      ],
      [
        'Pipefitter|Steamfitter|Industrial Pipefitter|Pipe Welder',
        'isometric drawings|orbital welding|flange bolting|steam systems|carbon steel pipe',
        'Refinery|Power Plants|Shipyard|Pharmaceuticals|Breweries',
      ],
      [
        'Sprinkler Fitter|Fire Sprinkler Installer|Drain Technician|Gasfitter',
        'pipe supports|system testing|call-out work',
        'High-Rise|Warehousing|Retail',
      ],
    ],
  },
  {
    id: '47-2031.00',
    people: 58,
    ladder: 'craft',
    remote: 0,
    skills: `framing|finish carpentry|cabinet making|blueprint reading|formwork|roofing|drywall|door hanging|stair building|
      power tools|measuring and layout|timber joinery|decking|estimating|scaffolding|window installation`,
    employers: `{name} Builders|a house builder|a joinery workshop|a restoration company|a theater set workshop|a concrete contractor|a timber-frame manufacturer|a kitchen studio`,
    training: `carpentry apprenticeship|vocational certificate in carpentry and joinery|three-year joiner's apprenticeship @gb,other`,
    certificates: `OSHA 10 @us|CSCS card @uk|NVQ Level 2 in site carpentry @uk|scaffold user card|first aid|working at height`,
    wins: `framed {12-90} houses|kept offcut waste under {5-9} percent|fitted {30-160} kitchens|restored the oak staircase of an 1880s town hall|
      led a crew of {3-9} on a {$1-6} million school extension|finished {8-24} projects without a snag list longer than one page`,
    tracks: [
      [
        'Carpenter|Construction Carpenter|Framing Carpenter @us|Site Carpenter @gb|Rough Carpenter @us',
        'wall framing|trusses|subflooring',
        'New Build|Timber Frame|Schools|Commercial Fit-Out|Housing',
      ],
      [
        'Finish Carpenter @us|Joiner @gb,other|Bench Joiner @gb,other|Cabinet Maker|Restoration Carpenter|Kitchen Fitter',
        'veneering|mortise and tenon|crown molding|CNC router|French polishing',
        'Kitchens|Historic Buildings|Staircases|Shop Fitting|Yachts',
      ],
      [
        'Form Carpenter|Concrete Carpenter|Bridge Carpenter|Scaffold Builder',
        'concrete formwork|shoring|rebar reading|crane signals',
        'Bridges|High-Rise|Tunnels',
      ],
    ],
  },
  {
    id: '49-9021.00',
    people: 58,
    ladder: 'craft',
    remote: 0,
    skills: `refrigerant handling|brazing|electrical diagnostics|furnaces|heat pumps|ductwork|preventive maintenance|chillers|
      wiring diagrams|airflow balancing|compressors|thermostats|rooftop units|vacuum and charge|customer service`,
    employers: `{name} Climate Services|a mechanical contractor|a supermarket refrigeration company|a hospital facilities team|a family heating and cooling firm|a cold-storage operator|a school district @us`,
    training: `HVAC technician diploma|refrigeration apprenticeship|two-year HVAC-R certificate @us`,
    certificates: `EPA 608 Universal @us|NATE @us|F-gas Category 1 @gb,other|OSHA 10 @us|first aid|R-290 hydrocarbon handling @gb,other`,
    wins: `completed {5-8} service calls a day|cut energy use in a {6-22}-story office by {9-24} percent|lifted maintenance contract renewals to {88-97} percent|
      changed {40-160} rooftop units in one season|reduced refrigerant leaks across {12-45} stores by {30-60} percent`,
    tracks: [
      [
        'HVAC Technician|HVAC Service Technician|HVAC Installer|HVAC Mechanic @us|Air Conditioning Technician|Air Conditioning Engineer @gb',
        'split systems|VRF systems|load calculations',
        'Residential Systems|Commercial Systems|Hospitals|Data Centers|Schools',
      ],
      [
        'Refrigeration Mechanic|Refrigeration Technician|Refrigeration Engineer @gb|Commercial Refrigeration Technician',
        'ammonia systems|CO2 refrigeration|walk-in coolers|ice machines',
        'Supermarkets|Cold Storage|Transport Cooling|Dairy',
      ],
      [
        'HVAC Controls Technician|Building Automation Technician|Furnace Installer|Heat Pump Installer',
        'BACnet|building automation|gas furnaces|commissioning',
        'Office Towers|Heat Pumps|Hotels',
      ],
    ],
  },
  {
    id: '47-2073.00',
    people: 34,
    ladder: 'service',
    remote: 0,
    skills: `excavators|bulldozers|backhoe loaders|wheel loaders|grading|trenching|GPS machine control|daily inspections|
      site safety|load charts|compaction|hand signals|utility locating|motor graders|attachment changes`,
    employers: `{name} Civil Works|a road construction company|a quarry|a utility contractor|an open-pit mine|a port operator|a demolition company`,
    training: `plant operator training|operating engineers' apprenticeship @us|secondary school and on-the-job training`,
    certificates: `NCCCO crane operator @us|CPCS card @uk|excavator licence @other|OSHA 10 @us|first aid|asbestos awareness @uk`,
    wins: `moved {40,000-310,000} cubic meters of soil on one highway job|worked {4-12} years without an incident|graded within {10-25} millimeters of design|
      dug {3-19} kilometers of pipeline trench|trained {2-8} operators on GPS machine control`,
    tracks: [
      [
        'Excavator Operator|Backhoe Operator|Bulldozer Operator|Heavy Equipment Operator @us,other|Plant Operator @gb|Motor Grader Operator|Wheel Loader Operator',
        'finish grading|slope work|rock breaking',
        'Road Building|Quarry|Demolition|Pipelines|Mining|Site Preparation',
      ],
    ],
  },
]
