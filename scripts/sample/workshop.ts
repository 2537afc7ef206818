import type { Occupation } from './occupation.ts'

export const WORKSHOP_AND_ROAD: readonly Occupation[] = [
  {
    id: '51-4121.00',
    people: 72,
    ladder: 'trade',
    remote: 0,
    skills: `MIG welding|TIG welding|stick welding|flux-cored welding|blueprint reading|metal fabrication|plasma cutting|oxy-fuel cutting|
      grinding|stainless steel|aluminum|weld inspection|fit-up|overhead welding|welding symbols|forklift`,
    employers: `{name} Fabrication|a shipyard|a structural steel works|a pressure vessel shop|an agricultural machinery maker|a rail car builder|a pipeline contractor|{name} Metalworks`,
    training: `welding certificate from a technical college|metalworking apprenticeship|two-year welding and fabrication course`,
    certificates: `AWS D1.1 @us|6G pipe certification|EN ISO 9606-1 @gb,other|ASME IX @us|CSWIP 3.0 @gb|confined space entry|first aid|overhead crane ticket`,
    wins: `passed {96-100} percent of X-ray tested joints|cut rework from {6-9} to {1-3} percent|built {40-220} trailers a year in a team of {4-9}|
      welded {2-9} kilometers of pipe without a lost-time injury|saved {$15-70},000 a year in wire and gas|designed jigs that shortened set-up by {20-55} percent`,
    tracks: [
      [
        'Welder|MIG Welder|Fabrication Welder|Welder Fabricator|Welder Fitter|Arc Welder',
        'pulse MIG|bend tests|jig building',
        'Structural Steel|Agricultural Machinery|Heavy Equipment|Trailers|Rail Cars',
      ],
      [
        'TIG Welder|Stainless Steel Welder|Aluminum Welder|Precision Welder',
        'orbital welding|purging|sheet metal|titanium',
        'Food Equipment|Aerospace|Pharmaceuticals|Motorsport',
      ],
      [
        'Welding Technician|Pipe Welder|Boiler Welder|Maintenance Welder|Shipyard Welder',
        'pipe welding|pressure vessels|hull repair|weld procedure sheets',
        'Shipbuilding|Pipelines|Power Plants|Offshore|Refinery|Mining',
      ],
      [
        'Welding Supervisor|Welding Foreman',
        'crew scheduling|weld maps|safety briefings|quality records',
        'Shipbuilding|Structural Steel',
        'lead',
      ],
    ],
  },
  {
    id: '51-4041.00',
    people: 48,
    ladder: 'trade',
    remote: 0,
    skills: `CNC milling|CNC turning|G-code|blueprint reading|GD&T|micrometers|calipers|manual lathe|surface grinding|tool setting|
      Mastercam|Fanuc controls|Haas|fixturing|CMM|deburring|statistical process control`,
    employers: `{name} Precision|an aerospace subcontractor|a job shop with {8-60} staff|a medical implant maker|a gear manufacturer|a tool room|a motorsport workshop|a pump manufacturer`,
    training: `machinist apprenticeship|technical college certificate in machining|three-year apprenticeship as a cutting-machine operator @other`,
    certificates: `NIMS Level I @us|NVQ Level 3 in mechanical engineering @uk|Mastercam certificate|forklift licence|first aid`,
    wins: `held tolerances of {4-15} microns on titanium parts|cut set-up time by {25-60} percent with quick-change fixtures|brought scrap from {5-8} to {1-2} percent|
      ran {2-5} machines at once|rewrote {40-180} programs for a new five-axis mill|reduced cycle time on the best-selling part by {12-35} percent`,
    tracks: [
      [
        'CNC Machinist|CNC Lathe Machinist|CNC Mill Machinist|CNC Programmer|CNC Milling Machinist|CNC Setter @gb,other',
        'five-axis machining|Siemens controls|SolidWorks CAM|probing',
        'Aerospace|Medical Devices|Automotive|Five-Axis|Swiss Turning',
      ],
      [
        'Machinist|Manual Machinist|Tool Room Machinist|Maintenance Machinist|Production Machinist|Gear Machinist',
        'keyway cutting|thread cutting|gear hobbing|honing',
        'Prototypes|Gears|Tooling|Mining Equipment|Marine Engines',
      ],
    ],
  },
  {
    id: '53-3032.00',
    people: 78,
    ladder: 'service',
    remote: 0,
    skills: `defensive driving|pre-trip inspection|load securement|route planning|electronic logging|backing and docking|hours-of-service rules|
      flatbed|refrigerated freight|pallet jack|delivery paperwork|GPS navigation|chaining|customer service|tail-lift @gb,other`,
    employers: `{name} Haulage @gb,other|{name} Freight|a family trucking company|a supermarket distribution center|a fuel distributor|a timber hauler|an international forwarder|a dairy cooperative|a building materials merchant`,
    training: `truck driving school @us|high school diploma @us|vocational training as a professional driver @gb,other|secondary school`,
    certificates: `CDL Class A @us|Hazmat endorsement @us|tanker endorsement @us|doubles/triples endorsement @us|Class 1 (C+E) licence @uk|Driver CPC @gb,other|ADR certificate @gb,other|forklift licence`,
    wins: `drove {400,000-1,600,000} accident-free miles @us|drove {600,000-2,100,000} accident-free kilometers @gb,other|delivered {97-99} percent of loads on time|saved {6-14} percent fuel against the fleet average|
      made {8-18} multi-drop deliveries a day|trained {3-15} new drivers on the road|passed {9-30} roadside inspections without a defect`,
    tracks: [
      [
        'Truck Driver|Tractor Trailer Driver @us|CDL-A Truck Driver @us|HGV Driver @gb|HGV Class 1 Driver @gb|Heavy Truck Driver|Lorry Driver @gb',
        'coupling and uncoupling|night driving',
        'Regional Routes|Long Haul|Dedicated Routes|Night Trunking @gb|Container Transport|Building Materials',
      ],
      [
        'Line Haul Driver|Long-Haul Truck Driver|Semi Truck Driver @us|International Truck Driver @other,gb|Over-the-Road Driver @us',
        'customs documents|trip planning|winter driving',
        'Refrigerated Freight|Dry Van|Cross-Border|Team Driving',
      ],
      [
        'Tanker Driver|Flatbed Driver|Log Truck Driver|Cement Mixer Driver|Dump Truck Driver|Auto Carrier Driver|Refrigerated Truck Driver',
        'site deliveries|vehicle checks|weight limits',
        'Fuel|Milk Collection|Chemicals|Steel',
      ],
    ],
  },
  {
    id: '49-3023.00',
    people: 60,
    ladder: 'trade',
    remote: 0,
    skills: `engine diagnostics|brake repair|OBD-II scanners|electrical troubleshooting|suspension|wheel alignment|transmission repair|
      oil service|air conditioning service|hybrid systems|customer explanations|parts ordering|engine rebuilds|tire fitting|state inspection @us`,
    employers: `{name} Motors|an independent garage|a franchised dealership|a fleet workshop with {60-400} vehicles|a taxi company|a public bus depot|a tire and brake chain`,
    training: `apprenticeship as an automotive mechanic|technical college diploma in automotive technology|manufacturer training programme @gb,other`,
    certificates: `ASE Master Technician @us|ASE A1-A8 @us|MOT tester @uk|IMI Level 3 @uk|high-voltage vehicle certificate @gb,other|refrigerant handling`,
    wins: `flagged {42-58} hours a week @us|fixed {92-98} percent of cars on the first visit|completed {6-12} jobs a day|brought comebacks down by {20-50} percent|
      rebuilt {15-70} engines|retrained on electric vehicles and serviced {40-200} of them|cleared a {3-8}-week backlog in one month`,
    tracks: [
      [
        'Automotive Technician|Auto Mechanic @us,other|Vehicle Technician @gb|Motor Mechanic @gb,other|Car Mechanic|Service Technician',
        'timing belts|clutch replacement|tune-ups',
        'Dealership|Fleet|Classic Cars|German Makes|Japanese Makes|Taxis',
      ],
      [
        'Brake Mechanic|Transmission Technician|Auto Electrician|EV Technician|Hybrid Vehicle Technician|Diagnostic Technician',
        'CAN bus|oscilloscope|service information systems',
        'Electric Vehicles|Hybrids|Diagnostics',
      ],
    ],
  },
  {
    id: '49-9041.00',
    people: 50,
    ladder: 'trade',
    remote: 0,
    skills: `preventive maintenance|hydraulics|pneumatics|bearing replacement|conveyor repair|shaft alignment|gearboxes|PLC basics|
      root cause analysis|vibration analysis|lockout/tagout|CMMS|welding repairs|pump overhaul|mechanical drawings`,
    employers: `{name} Foods|a packaging plant|a cement works|a textile mill|a bottling plant|a paper mill|an automotive supplier|a sawmill|{name} Plastics`,
    training: `apprenticeship as an industrial mechanic|technical diploma in industrial maintenance|mechatronics apprenticeship @gb,other`,
    certificates: `CMRT @us|NVQ Level 3 in maintenance @uk|confined space entry|forklift licence|first aid|OSHA 30 @us`,
    wins: `raised line availability from {82-88} to {93-97} percent|cut unplanned downtime by {18-45} percent|saved {$30-160},000 in spare parts a year|
      rebuilt {6-30} gearboxes in-house|moved a {9-24}-machine line to a new hall in {6-19} days|wrote {40-150} maintenance instructions`,
    tracks: [
      [
        'Maintenance Technician|Industrial Mechanic|Industrial Machinery Mechanic|Maintenance Mechanic|Maintenance Fitter @gb,other|Mechatronics Technician',
        'servo drives|sensor replacement|machine guarding',
        'Food Processing|Packaging|Textiles|Automotive|Plastics|Pharmaceuticals',
      ],
      [
        'Millwright @us|Machine Mechanic|Hydraulics Technician|Packaging Line Mechanic|Wind Turbine Mechanic',
        'laser alignment|rigging|rotating equipment',
        'Paper Mill|Steel|Mining|Sawmill',
      ],
    ],
  },
]
