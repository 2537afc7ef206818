import type { Occupation } from './occupation.ts'

export const TEACHING_AND_LAW: readonly Occupation[] = [
  {
    id: '25-2021.00',
    people: 66,
    ladder: 'teacher',
    remote: 0,
    skills: `lesson planning|classroom management|differentiated instruction|literacy|phonics|numeracy|parent communication|assessment|
      Google Classroom|small-group instruction|inclusion|reading intervention|report writing|behavior support`,
    employers: `a two-form entry primary school @gb|a public elementary school @us|a rural primary school|an international school|a bilingual school|{name} Academy|an inner-city primary school`,
    training: `Bachelor of Education|teaching diploma for primary schools @other,gb|Master of Arts in Teaching @us|PGCE @uk`,
    certificates: `state teaching licence @us|QTS @uk|TESOL certificate|pediatric first aid|National Board certification @us`,
    wins: `brought {72-94} percent of my class to the expected reading level|taught classes of {18-34}|started a reading club with {20-70} children|
      cut lateness by {25-55} percent|wrote a science scheme used by {3-9} schools|raised {$2-14},000 for the school library|mentored {2-6} student teachers`,
    tracks: [
      [
        'Elementary School Teacher @us|Primary School Teacher @gb,other|Elementary Teacher @us|Primary Teacher @gb,other|Classroom Teacher|Grade School Teacher @us',
        'play-based learning|phonics screening|spelling',
        'First Grade @us|Fourth Grade @us|Year 2 @gb|Year 6 @gb|Bilingual Classes|Mathematics|Early Literacy',
      ],
      [
        'Reading Teacher|ESL Teacher|Bilingual Teacher|Music Teacher|Art Teacher',
        'vocabulary building|small groups|school events',
        'Primary School|After-School Programs',
      ],
      [
        'Head Teacher @gb,other|Assistant Principal @us|Curriculum Lead',
        'staff development|timetabling|school improvement|safeguarding',
        'Primary School|International Schools',
        'manager',
      ],
    ],
  },
  {
    id: '25-2031.00',
    people: 60,
    ladder: 'teacher',
    remote: 0.03,
    skills: `lesson planning|curriculum design|classroom management|exam preparation|assessment|tutoring|differentiated instruction|
      Google Classroom|parent communication|student mentoring|report writing|Moodle|project-based learning`,
    employers: `a comprehensive school with {700-1,600} pupils @gb|a public high school @us|a gymnasium @other|an international school|a private secondary school|{name} College|a vocational school`,
    training: `Master of Education|Bachelor's degree in the subject and a teaching diploma|PGCE @uk|degree with state teaching exam @other`,
    certificates: `state teaching licence @us|QTS @uk|IB examiner|AP certified @us|first aid`,
    wins: `lifted the pass rate from {71-80} to {88-97} percent|prepared {60-240} students for final exams|took {12-40} students to a national competition|
      ran the exchange with a partner school for {3-9} years|rebuilt the final-year course around {14-30} projects|cut unexcused absence by {20-45} percent`,
    tracks: [
      [
        'Mathematics Teacher|Math Teacher @us|Maths Teacher @gb',
        'algebra|geometry|calculus|GeoGebra',
        'Secondary School|A-Level @gb|AP Calculus @us|Statistics',
      ],
      [
        'Science Teacher|Biology Teacher|Chemistry Teacher|Physics Teacher',
        'laboratory safety|experiments|practical assessment',
        'Secondary School|International Baccalaureate|STEM',
      ],
      [
        'English Teacher|History Teacher|Spanish Teacher|Social Studies Teacher @us|Geography Teacher|Computer Science Teacher',
        'debate|project work|exam marking|field trips',
        'Secondary School|High School @us|Sixth Form @gb|International Baccalaureate',
      ],
    ],
  },
  {
    id: '25-2011.00',
    people: 34,
    ladder: 'teacher',
    remote: 0,
    skills: `early childhood education|play-based learning|child observation|circle time|parent communication|child safety|story reading|
      potty training|arts and crafts|developmental milestones|Montessori materials|behavior guidance|meal supervision`,
    employers: `a nursery with {30-90} places|a Montessori kindergarten|a Head Start center @us|a forest kindergarten @other,gb|a company day-care center|{name} Nursery`,
    training: `diploma in early childhood education|Bachelor's degree in early childhood education|Level 3 early years diploma @uk`,
    certificates: `CDA credential @us|pediatric first aid|Montessori diploma|safeguarding certificate @uk`,
    wins: `led a group of {8-20} children aged {2-3} to {4-5}|settled {12-45} new families a year|earned an outstanding rating at inspection|
      built a garden project for {30-80} children|introduced weekly development notes that {85-98} percent of parents read`,
    tracks: [
      [
        'Preschool Teacher|Early Childhood Educator|Nursery Teacher|Toddler Teacher|Kindergarten Teacher|Early Childhood Teacher|Montessori Teacher|Infant Teacher',
        'nursery rhymes|sensory play|school readiness',
        'Montessori|Bilingual Groups|Forest School|Toddlers|Special Needs',
      ],
    ],
  },
  {
    id: '25-2058.00',
    people: 28,
    ladder: 'teacher',
    remote: 0,
    skills: `individualized education plans|behavior intervention|differentiated instruction|autism|assistive technology|dyslexia|
      parent communication|co-teaching|crisis prevention|life skills|progress monitoring|transition planning|classroom management`,
    employers: `a public high school @us|a special school|an inclusive secondary school|a learning support unit|a residential school`,
    training: `Master's degree in special education|Bachelor of Education in special needs|PGCE with a SEN award @uk`,
    certificates: `special education licence @us|NASENCO @uk|CPI crisis prevention|Makaton @uk`,
    wins: `kept a caseload of {12-26} students|placed {60-85} percent of leavers in work or training|cut exclusions by {30-65} percent|
      trained {15-60} colleagues in autism-friendly teaching|introduced speech tablets for {6-19} students`,
    tracks: [
      [
        'Special Education Teacher|Special Needs Teacher @gb,other|Learning Support Teacher @gb,other|Resource Teacher @us|SEN Teacher @gb',
        'reading support|sensory rooms|small-group instruction',
        'Autism|Secondary School|Dyslexia|Behavior Support|Inclusion',
      ],
    ],
  },
  {
    id: '23-1011.00',
    people: 60,
    ladder: 'office',
    remote: 0.2,
    skills: `legal research|contract drafting|negotiation|litigation|legal writing|client counseling|due diligence|compliance|
      corporate law|dispute resolution|case management|data protection|employment law|Westlaw @us,gb`,
    employers: `a law firm with {8-140} lawyers|{name} & Partners|the legal department of an industrial group|a public defender's office @us|a legal aid center|a boutique firm|a technology company|a ministry`,
    training: `Juris Doctor @us|LLB and Legal Practice Course @gb|law degree with bar examination @other|LLM in commercial law`,
    certificates: `admitted to the bar|admitted as a solicitor @gb|CIPP/E|accredited mediator`,
    wins: `closed {9-45} transactions worth up to {$15-300} million|won or settled {70-91} percent of cases|cut contract turnaround from {12-18} to {3-6} days|
      argued {20-140} hearings|built a clause library that saves {5-12} hours a week|recovered {$1-12} million for clients`,
    tracks: [
      [
        'Corporate Lawyer|Corporate Counsel|Business Lawyer|Contracts Attorney @us|Commercial Solicitor @gb|Legal Counsel',
        'mergers and acquisitions|shareholder agreements|commercial contracts|corporate governance',
        'M&A|Technology|Energy|Start-Ups|Banking|Life Sciences',
      ],
      [
        'Attorney @us|Lawyer|Solicitor @gb|Litigation Attorney @us|Litigation Lawyer|Criminal Defense Attorney @us|Criminal Defence Solicitor @gb|Prosecutor',
        'trial preparation|depositions @us|witness preparation|pleadings|court advocacy',
        'Employment Law|Family Law|Criminal Law|Personal Injury|Immigration|Construction Disputes',
      ],
      [
        'Employment Lawyer|Immigration Lawyer|Family Lawyer|Tax Lawyer|Intellectual Property Lawyer|Real Estate Lawyer',
        'client interviews|settlement agreements|filings',
        'Cross-Border|Mediation|Start-Ups',
      ],
      [
        'General Counsel|Head of Legal',
        'board advice|legal strategy|outside counsel management|governance',
        'Manufacturing|Fintech',
        'director',
      ],
    ],
  },
  {
    id: '23-2011.00',
    people: 44,
    ladder: 'office',
    remote: 0.25,
    skills: `legal research|document review|e-discovery|court filings|case management|drafting pleadings|Westlaw @us,gb|client intake|
      proofreading|contract administration|Relativity|deposition summaries @us|calendar management|billing`,
    employers: `a law firm with {6-90} lawyers|{name} Legal|an insurance company's legal team|an immigration practice|a city attorney's office @us|a real estate developer`,
    training: `paralegal certificate|Bachelor's degree in political science|apprenticeship as a legal assistant @other|law degree`,
    certificates: `Certified Paralegal (NALA) @us|CILEX Level 3 @uk|notary public @us|Relativity Certified User`,
    wins: `reviewed {20-190} thousand documents for one trial|handled {60-220} open files|filed {300-900} petitions with under {1-2} percent returned|
      cut filing time by {25-50} percent with templates|prepared exhibits for {8-40} trials`,
    tracks: [
      [
        'Paralegal|Legal Assistant|Litigation Paralegal|Corporate Paralegal|Immigration Paralegal|Real Estate Paralegal|Family Law Paralegal|Personal Injury Paralegal|Trademark Paralegal',
        'document indexing|client correspondence',
        'Litigation|Immigration|M&A|Conveyancing @gb|Insurance Defense @us|Probate|Intellectual Property',
      ],
    ],
  },
]
