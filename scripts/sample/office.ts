import type { Occupation } from './occupation.ts'

export const OFFICE: readonly Occupation[] = [
  {
    id: '43-6014.00',
    people: 64,
    ladder: 'office',
    remote: 0.25,
    skills: `calendar management|Microsoft Office|meeting minutes|travel arrangements|filing|data entry|correspondence|phone etiquette|invoicing|
      event planning|reception|Microsoft Excel|Outlook|expense reports|typing`,
    employers: `a university department|an engineering firm|a city council|{name} Group|a primary school|a property management company|a charity|a medical research institute`,
    training: `office administration diploma|apprenticeship as an office clerk @other,gb|Associate degree in business administration @us|secondary school`,
    certificates: `Microsoft Office Specialist|ECDL @gb,other|notary public @us|first aid|typing at 75 words a minute`,
    wins: `kept the diaries of {2-6} managers|organized {12-80} events a year|cut office supply cost by {14-35} percent|moved {20-90} meters of paper files to a digital archive|
      answered {40-110} calls a day|prepared minutes for {24-70} meetings a year`,
    tracks: [
      [
        'Administrative Assistant|Office Assistant|Secretary|Office Administrator|Administrative Coordinator|Office Clerk|Receptionist|Personal Assistant @gb,other',
        'mail handling|room bookings|supply ordering',
        'Legal|Construction|Education|Non-Profit|Engineering|Research',
      ],
      [
        'School Secretary|Department Secretary|Program Assistant|Scheduling Coordinator|Front Desk Coordinator',
        'timetables|grant paperwork|visitor reception',
        'Higher Education|Public Sector|Arts',
      ],
      [
        'Office Manager|Administrative Manager',
        'team supervision|facility management|budget tracking',
        'Start-Ups|Law Firm|Architecture',
        'manager',
      ],
    ],
  },
  {
    id: '13-1082.00',
    people: 50,
    ladder: 'manager',
    remote: 0.35,
    skills: `project planning|stakeholder management|budget tracking|Microsoft Project|risk management|scheduling|status reporting|procurement|
      contract management|meeting facilitation|Primavera P6|Agile|quality assurance|change control`,
    employers: `a construction group|a hospital trust|an energy developer|{name} Consulting|a development agency|a rail operator|a pharmaceutical company|an exhibition builder`,
    training: `Bachelor's degree in business administration|degree in civil engineering|Master's degree in project management`,
    certificates: `PMP|PRINCE2 Practitioner|IPMA Level C @other|CAPM`,
    wins: `delivered {5-28} projects of up to {$2-45} million|finished within {1-5} percent of budget|led {6-40} people across {2-7} sites|recovered a project that was {4-9} months late|
      cut change orders by {20-45} percent|opened {3-16} clinics on schedule`,
    tracks: [
      [
        'Project Manager|Project Manager|Construction Project Manager|Implementation Project Manager|Project Delivery Manager @gb|Clinical Project Manager|HR Project Manager|Program Manager',
        'resource planning|earned value|site coordination',
        'Construction|Renewables|Healthcare|Rail|Events|International Development|Pharma',
      ],
      [
        'Project Coordinator|Project Administrator|Project Scheduler',
        'document control|action logs|minutes|timesheets',
        'Construction|Research|Telecom',
        'mid',
      ],
    ],
  },
  {
    id: '13-1111.00',
    people: 46,
    ladder: 'office',
    remote: 0.4,
    skills: `process improvement|stakeholder interviews|data analysis|Microsoft Excel|PowerPoint|business cases|requirements gathering|workshops|
      SQL|change management|Visio|financial modeling|benchmarking|Power BI`,
    employers: `a management consultancy|an insurance company|a ministry|{name} Advisory|a telecom operator|a hospital group|a logistics company`,
    training: `Bachelor's degree in business administration|Master's degree in economics|MBA|degree in industrial engineering`,
    certificates: `Certified Management Consultant|CBAP|Lean Six Sigma Green Belt|Prosci change management`,
    wins: `identified {$1-14} million of yearly savings|shortened claims handling from {16-24} to {5-9} days|ran {20-120} workshops|led {2-9} consultants|
      redesigned {8-40} processes|raised self-service use from {22-34} to {58-76} percent`,
    tracks: [
      [
        'Management Consultant|Business Consultant|Strategy Consultant|Management Analyst|Operations Analyst',
        'market entry|cost reduction|post-merger integration',
        'Healthcare|Public Sector|Banking|Operations|Energy|Retail',
      ],
      [
        'Business Analyst|Business Process Analyst|Business Operations Analyst|Program Analyst|Health Systems Analyst',
        'BPMN|user stories|Jira|gap analysis|KPI dashboards',
        'Insurance|Digital Transformation|Logistics|Healthcare|Banking',
      ],
    ],
  },
]
