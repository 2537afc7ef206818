import { HOSPITALS } from './hospitals.ts'
import type { Occupation } from './occupation.ts'

export const HEALTH: readonly Occupation[] = [
  {
    id: '29-1215.00',
    people: 40,
    ladder: 'doctor',
    remote: 0.06,
    skills: `diagnosis|primary care|preventive medicine|chronic disease management|prescribing|minor surgery|patient counseling|
      electronic health records|women's health|geriatrics|pediatrics|mental health|health screening|referrals`,
    employers: `a group practice of {3-9} physicians|a community health center|a rural clinic|the outpatient department of a regional hospital|a municipal health post @other|a university health service|a corporate medical clinic`,
    training: `Doctor of Medicine|MBBS @gb,other|residency in family medicine @us,other`,
    certificates: `board certification in family medicine @us|MRCGP @uk|ACLS|diploma in geriatric medicine @gb,other`,
    wins: `looked after a list of {1,200-2,600} patients|saw {18-32} patients a day across all ages|
      brought childhood vaccination cover from {71-82} to {93-97} percent|cut antibiotic prescriptions for colds by {20-45} percent|
      taught {2-6} residents every year|set up a home-visit round for {25-90} frail patients`,
    tracks: [
      [
        'Family Physician @us,other|Family Medicine Physician @us,other|General Practitioner @gb,other|Primary Care Physician @us,other|GP @gb',
        'family medicine|immunizations|contraception care',
        'Rural Health|Women’s Health|Sports Medicine|Addiction Care|Diabetes',
      ],
      [
        'Geriatrician|Occupational Physician|Public Health Physician|Urgent Care Physician',
        'clinical audit|case reviews|team rounds',
      ],
    ],
  },
  {
    id: '29-1123.00',
    people: 50,
    ladder: 'clinician',
    remote: 0.03,
    skills: `manual therapy|exercise prescription|gait training|post-operative rehabilitation|pain management|patient education|
      range of motion|balance training|dry needling|goniometry|treatment planning|taping|ergonomic advice|progress notes`,
    employers: `an outpatient clinic|a rehabilitation hospital|a sports medicine center|a nursing home group|a home-care service|{name} Physio|a teaching hospital`,
    training: `Doctor of Physical Therapy @us|Bachelor of Science in Physiotherapy @gb,other|Master's in physiotherapy @gb,other`,
    certificates: `OCS @us|HCPC registration @uk|BLS|Schroth therapist|manual therapy certificate`,
    wins: `treated {9-16} patients a day|got {78-94} percent of knee replacement patients walking unaided within {4-8} weeks|
      shortened the waiting list from {9-14} to {2-5} weeks|started a back-pain class attended by {12-40} people a week|
      supervised {2-8} student therapists|raised patient-reported function scores by {18-35} percent`,
    tracks: [
      [
        'Physical Therapist @us,other|Physiotherapist @gb,other|Orthopedic Physical Therapist @us|Outpatient Physical Therapist @us|Musculoskeletal Physiotherapist @gb,other',
        'orthopedic rehabilitation|joint mobilization|shoulder rehabilitation',
        'Orthopedics|Sports Injuries|Spine|Hand Therapy|Women’s Health',
      ],
      [
        'Pediatric Physical Therapist @us,other|Pediatric Physiotherapist @gb,other|Geriatric Physical Therapist @us,other|Neurological Physiotherapist @gb,other|Home Health Physical Therapist @us',
        'fall prevention|assistive devices|family training',
        'Stroke|Early Intervention|Vestibular Rehabilitation|Home Care',
      ],
    ],
  },
  {
    id: '29-1122.00',
    people: 30,
    ladder: 'clinician',
    remote: 0.05,
    skills: `activities of daily living|sensory integration|home assessments|splinting|adaptive equipment|cognitive rehabilitation|
      goal setting|fine motor skills|patient education|treatment planning|documentation|wheelchair seating`,
    employers: `a rehabilitation hospital|a school district @us|a local authority @gb|a children's therapy center|a nursing home group|a mental health service`,
    training: `Master of Occupational Therapy @us|Bachelor's degree in occupational therapy @gb,other`,
    certificates: `OTR/L @us|HCPC registration @uk|certified hand therapist @us|BLS`,
    wins: `ran {25-45} home assessments a month|helped {60-85} percent of stroke patients return home within {5-9} weeks|
      kept a caseload of {28-55} children|cut equipment returns by {20-40} percent|wrote the unit's guide on safe transfers`,
    tracks: [
      [
        'Occupational Therapist|Rehabilitation Occupational Therapist|Pediatric Occupational Therapist|School Occupational Therapist',
        'functional assessment|group therapy',
        'Stroke|Pediatrics|Mental Health|Hand Therapy|Early Intervention|Schools',
      ],
    ],
  },
  {
    id: '29-1292.00',
    people: 40,
    ladder: 'clinician',
    remote: 0,
    skills: `scaling and root planing|dental prophylaxis|periodontal charting|digital radiography|sealants|fluoride treatment|
      oral health education|infection control|Dentrix|Open Dental|local anesthesia|intraoral scanning|patient recall`,
    employers: `a {2-5}-dentist practice|a pediatric dental office|a periodontal clinic|a dental school clinic|a public dental service|{name} Dental|a mobile school dental program`,
    training: `Associate degree in dental hygiene @us|diploma in dental hygiene|Bachelor of Science in Dental Hygiene`,
    certificates: `RDH licence @us|GDC registration @uk|local anesthesia permit @us|CPR|nitrous oxide certificate @us`,
    wins: `saw {7-12} patients a day|lifted recall attendance from {58-69} to {80-91} percent|screened {300-900} school children in one spring|
      brought reports of sensitive teeth after cleaning down by {15-30} percent|moved the practice from film to digital X-ray in {3-9} weeks`,
    tracks: [
      [
        'Dental Hygienist|Registered Dental Hygienist|Licensed Dental Hygienist @us|Oral Hygienist @gb,other',
        'ultrasonic scaling|air polishing|oral cancer screening',
        'Periodontics|Pediatrics|Orthodontics|Public Health|Implant Care|Geriatric Care',
      ],
      [
        'Pediatric Dental Hygienist|Lead Hygienist @us|Dental Hygiene Educator',
        'behavior guidance|preventive programs|school outreach',
        'Schools|Special Needs',
      ],
    ],
  },
  {
    id: '29-1051.00',
    people: 44,
    ladder: 'clinician',
    remote: 0.05,
    skills: `medication review|dispensing|drug interactions|patient counseling|inventory control|sterile compounding|
      immunizations|medication reconciliation|pharmacovigilance|anticoagulation|controlled substances|prior authorization|formulary management`,
    employers: `a {250-800}-bed hospital|an independent pharmacy|a supermarket pharmacy|a long-term care pharmacy|{name} Pharmacy|a specialty pharmacy|a drug information center`,
    training: `Doctor of Pharmacy @us,other|Master of Pharmacy @gb,other|Bachelor of Pharmacy @gb,other`,
    certificates: `BCPS @us|GPhC registration @uk|immunization certificate|independent prescriber @uk|sterile compounding certificate`,
    wins: `checked {180-420} prescriptions a day|saved {$60-240},000 a year through formulary changes|cut dispensing errors by {25-60} percent|
      gave {900-2,600} flu shots in one season|reduced stock write-offs by {14-38} percent|built a discharge counseling service for {20-60} patients a week`,
    tracks: [
      [
        'Pharmacist|Clinical Pharmacist|Hospital Pharmacist|Oncology Pharmacist',
        'therapeutic drug monitoring|antimicrobial stewardship|ward rounds',
        'Oncology|Critical Care|Pediatrics|Infectious Diseases|Anticoagulation',
      ],
      [
        'Retail Pharmacist|Community Pharmacist|Staff Pharmacist @us|Pharmacy Manager',
        'over-the-counter advice|blister packing|insurance claims|staff supervision',
        'Diabetes Care|Travel Health',
      ],
    ],
  },
  {
    id: '29-2034.00',
    people: 38,
    ladder: 'clinician',
    remote: 0,
    skills: `digital radiography|CT scanning|PACS|patient positioning|radiation safety|image quality control|contrast administration|
      fluoroscopy|mobile X-ray|trauma imaging|quality assurance|DICOM|patient communication`,
    employers: `${HOSPITALS}|an outpatient imaging center|a breast screening service`,
    training: `Associate degree in radiologic technology @us|Bachelor's degree in diagnostic radiography @gb,other`,
    certificates: `ARRT (R) @us|ARRT (CT) @us|HCPC registration @uk|BLS|radiation protection certificate @other`,
    wins: `imaged {25-60} patients a shift|brought repeat exposures down from {7-9} to {2-4} percent|trained {4-12} colleagues on a new CT scanner|
      cut the average CT waiting time by {10-35} minutes|lowered pediatric doses by {15-40} percent with new protocols`,
    tracks: [
      [
        'Radiologic Technologist @us|Radiographer @gb,other|X-Ray Technologist|Radiology Technician @us,other|Diagnostic Radiographer @gb',
        'portable X-ray|orthopedic imaging|C-arm',
        'Emergency|Orthopedics|Theatre @gb|Pediatrics',
      ],
      [
        'CT Technologist @us|CT Radiographer @gb,other|Mammographer|Mammography Technologist @us|Interventional Radiology Technologist',
        'image post-processing|patient screening|protocol selection',
        'Cardiac CT|Stroke|Breast Screening|Oncology',
      ],
    ],
  },
  {
    id: '29-2043.00',
    people: 30,
    ladder: 'clinician',
    remote: 0,
    skills: `advanced life support|12-lead ECG|trauma care|intubation|IV access|triage|emergency driving|patient assessment|
      drug administration|cardiac arrest management|incident reporting|mass casualty response|pediatric emergencies`,
    employers: `a city ambulance service|a county EMS agency @us|an ambulance trust @gb|a private ambulance company|an offshore platform operator|a fire department @us,other`,
    training: `paramedic diploma|Bachelor's degree in paramedic science @gb,other|Associate degree in paramedicine @us`,
    certificates: `NRP @us|HCPC registration @uk|ACLS|PALS|PHTLS|blue-light driving permit @uk`,
    wins: `answered {600-1,400} calls a year|kept on-scene times for stroke under {14-19} minutes|mentored {3-9} trainees on the road|
      raised return of spontaneous circulation on our shift from {19-26} to {31-39} percent|ran first-aid evenings for {80-300} residents`,
    tracks: [
      [
        'Paramedic|Critical Care Paramedic|Flight Paramedic|Community Paramedic|EMT Paramedic @us',
        'ventilator transport|pain relief|safe lifting',
        'Air Ambulance|Event Medicine|Remote Sites|Rapid Response Car',
      ],
    ],
  },
  {
    id: '31-9092.00',
    people: 42,
    ladder: 'service',
    remote: 0.02,
    skills: `phlebotomy|vital signs|EKG|appointment scheduling|patient intake|injections|medical terminology|insurance verification|
      electronic health records|specimen handling|sterilization|medical billing|front desk|HIPAA @us`,
    employers: `a family practice|a dermatology clinic|an urgent care center|an orthopedic group|a pediatric office|a multi-specialty clinic with {8-30} doctors`,
    training: `medical assisting certificate|vocational training as a medical assistant @other|Associate degree in medical assisting @us`,
    certificates: `CMA (AAMA) @us|RMA @us|CPR|phlebotomy certificate|first aid`,
    wins: `roomed {22-38} patients a day|cut no-shows by {15-35} percent with reminder calls|cleared a backlog of {200-900} referrals|
      drew blood from {15-30} patients each morning|reorganized the supply room and saved {$3-12},000 a year`,
    tracks: [
      [
        'Medical Assistant|Clinical Medical Assistant|Bilingual Medical Assistant @us|Clinic Assistant|Doctor’s Assistant @gb,other',
        'wound dressing|spirometry',
        'Cardiology|Family Practice|Women’s Health|Urgent Care|Endocrinology',
      ],
      [
        'Dermatology Medical Assistant|Pediatric Medical Assistant|Ophthalmic Assistant|Orthopedic Assistant',
        'minor procedures|chaperoning|instrument set-up',
      ],
    ],
  },
]
