import { HOSPITALS } from './hospitals.ts'
import type { Occupation } from './occupation.ts'

export const NURSING: readonly Occupation[] = [
  {
    id: '29-1141.00',
    people: 150,
    ladder: 'nurse',
    remote: 0,
    skills: `patient assessment|medication administration|IV therapy|wound care|electronic health records|care planning|
      patient education|infection control|vital signs|triage|discharge planning|venipuncture|blood transfusion|
      family communication|catheterization`,
    employers: HOSPITALS,
    training: `Bachelor of Science in Nursing|Associate Degree in Nursing @us|nursing diploma @gb,other`,
    certificates: `BLS|ACLS|NMC registration @uk|RN licence|IV cannulation certificate @gb,other|NCLEX-RN @us`,
    wins: `precepted {3-14} new graduate nurses through their first six months|
      cut patient falls on the ward by {15-45} percent after introducing hourly rounding|
      looked after {4-8} patients a shift on a {22-40}-bed unit|raised hand-hygiene compliance from {68-79} to {92-98} percent|
      led the switch from paper charts to electronic records for {18-60} colleagues|
      brought medication errors down by {10-40} percent with a double-check round|
      kept pressure ulcers at zero for {7-19} months running`,
    tracks: [
      [
        'Registered Nurse|Staff Nurse|RN|General Duty Nurse @us|Ward Nurse @gb,other|Medical-Surgical Nurse|Med-Surg RN @us',
        'post-operative care|telemetry|pain management|nasogastric tubes|sepsis screening',
        'Medical-Surgical|Orthopedics|Cardiology|Neurology|Telemetry|Oncology|Urology|Gastroenterology|Stroke Unit|Renal',
      ],
      [
        'Pediatric Nurse|Pediatric Registered Nurse|Pediatric Staff Nurse|Pediatrics RN @us|Children’s Nurse @gb',
        'pediatric assessment|PALS|immunizations|child growth monitoring|pediatric dosing|play-based distraction',
        'Oncology|Cardiac Ward|Surgery|Emergency|Outpatient Clinic|Home Care|Neurology',
      ],
      [
        'Emergency Department RN @us|ER Nurse|Emergency Nurse|Trauma Nurse|A&E Nurse @gb|ER RN @us',
        'triage|trauma care|TNCC|12-lead ECG|rapid response|suturing assistance|airway management',
        'Level I Trauma|Minor Injuries|Pediatric Emergency|Rapid Assessment',
      ],
      [
        'Operating Room Nurse|Circulating Nurse|Scrub Nurse|Theatre Nurse @gb|Perioperative Nurse',
        'sterile technique|surgical counts|instrument handling|patient positioning|WHO surgical checklist',
        'Orthopedics|Cardiac Surgery|Day Surgery|Robotics|Neurosurgery',
      ],
      [
        'Community Health Nurse|Home Health Nurse|Home Health RN @us|District Nurse @gb|School Nurse|Hospice Nurse|Palliative Care Nurse',
        'home visits|health promotion|palliative care|chronic disease management|safeguarding|vaccination clinics',
        'Diabetes|Elderly Care|Palliative Care|Wound Care|Rural Outreach',
      ],
      [
        'Dialysis Nurse|Dialysis RN @us|Oncology Nurse|Geriatric Nurse|Maternity Nurse|Labor and Delivery Nurse|Endoscopy Nurse',
        'symptom monitoring|multidisciplinary rounds|patient comfort',
      ],
      [
        'Charge Nurse|Ward Sister @gb|Nurse Team Leader',
        'shift coordination|staff rostering|bed management|incident review',
        'Surgery|Medicine|Emergency|Pediatrics',
        'lead',
      ],
      [
        'Nurse Manager|Ward Manager @gb|Clinical Nurse Manager|Nursing Unit Manager',
        'staffing budgets|quality audits|recruitment|policy writing',
        'Medicine|Surgery|Outpatients',
        'manager',
      ],
    ],
  },
  {
    id: '29-1141.03',
    people: 60,
    ladder: 'nurse',
    remote: 0,
    skills: `mechanical ventilation|hemodynamic monitoring|ACLS|arterial lines|vasoactive drips|sedation management|
      CRRT|patient assessment|sepsis bundles|electronic health records|family communication|central lines|rapid response`,
    employers: HOSPITALS,
    training: `Bachelor of Science in Nursing|postgraduate certificate in critical care nursing @gb,other`,
    certificates: `CCRN @us|ACLS|BLS|PALS|RN licence`,
    wins: `cared for up to {2-3} ventilated patients a shift in a {10-36}-bed unit|took central-line infections from {4-8} to {0-2} a year|
      joined {40-180} rapid response calls in one year|oriented {3-11} nurses new to intensive care|
      shortened average ventilation time by {8-22} hours with a weaning protocol|chaired the unit's delirium working group`,
    tracks: [
      [
        'ICU Nurse|Intensive Care Nurse|ICU RN @us|Critical Care Nurse|ICU Staff Nurse',
        'ventilator weaning|proning|ECMO awareness',
        'Cardiothoracic Surgery|Trauma|General Surgery|Burns',
      ],
      [
        'Pediatric ICU Nurse|PICU Nurse|PICU RN @us',
        'PALS|pediatric ventilation|pediatric dosing|family-centered care',
        'Cardiac|Transport|Oncology',
      ],
      [
        'NICU Nurse|Neonatal Intensive Care Nurse|NICU RN @us',
        'neonatal resuscitation|NRP|thermoregulation|kangaroo care|breastfeeding support',
        'Level III Care|Transport|Surgery',
      ],
      [
        'Telemetry Nurse|Step-Down Nurse|Progressive Care Nurse|Cardiac Nurse|CCU Nurse',
        'ECG interpretation|telemetry|cardioversion|heart failure care',
        'Post-Surgical|Heart Failure',
      ],
    ],
  },
  {
    id: '29-1171.00',
    people: 34,
    ladder: 'clinician',
    remote: 0.1,
    skills: `physical examination|differential diagnosis|prescribing|chronic disease management|patient counseling|
      health screening|care planning|electronic health records|telehealth|minor procedures|laboratory interpretation`,
    employers: `a family practice with {4-12} clinicians|an urgent care clinic|a community health center|a university hospital|a telehealth provider|a walk-in clinic`,
    training: `Master of Science in Nursing|Doctor of Nursing Practice @us`,
    certificates: `FNP-C @us|independent prescriber @uk|DEA registration @us|BLS|ACLS`,
    wins: `managed a panel of {650-1,400} patients|raised diabetic eye screening from {52-61} to {78-90} percent|
      saw {16-26} patients a day|opened a weekly hypertension clinic that now sees {30-80} people|cut repeat emergency visits by {12-30} percent`,
    tracks: [
      [
        'Nurse Practitioner|Family Nurse Practitioner|Adult Nurse Practitioner|Advanced Nurse Practitioner @gb',
        'primary care|preventive care|women’s health',
        'Primary Care|Urgent Care|Diabetes|Rural Health|Telehealth',
      ],
      [
        'Pediatric Nurse Practitioner|Psychiatric Nurse Practitioner|Cardiology Nurse Practitioner|Dermatology Nurse Practitioner|Orthopedic Nurse Practitioner',
        'specialist referral|medication management|follow-up care',
      ],
    ],
  },
  {
    id: '31-1131.00',
    people: 56,
    ladder: 'service',
    remote: 0,
    skills: `personal care|vital signs|patient transfers|feeding assistance|dementia care|infection control|bathing and grooming|
      Hoyer lift|charting|companionship|catheter care|range-of-motion exercises|fall prevention|end-of-life care|bed making`,
    employers: `a {40-140}-bed nursing home|an assisted living residence|a regional hospital|a hospice|a home-care agency|{name} Care Home`,
    training: `state-approved nursing assistant course @us|vocational certificate in health care|NVQ Level 2 in health and social care @uk`,
    certificates: `CNA @us|Care Certificate @uk|CPR|first aid|medication aide certificate @us|moving and handling @gb`,
    wins: `looked after {8-14} residents on each shift|worked {2-5} years without a missed shift|was named employee of the month {2-4} times|
      showed {3-10} new aides the daily routine|helped reduce falls on the floor by {15-40} percent|learned to run the evening activity hour for {10-25} residents`,
    tracks: [
      [
        'Nursing Assistant|Nurse Aide @us|Health Care Assistant @gb,other|Certified Nursing Assistant @us|Care Assistant @gb,other|Hospital Aide',
        'blood glucose checks|specimen collection',
        'Dementia Care|Surgical Ward|Rehabilitation|Night Care|Orthopedics',
      ],
      [
        'Hospice Aide|Home Health Aide|Medication Aide @us|Patient Care Assistant|Nursing Home Aide',
        'medication reminders|meal preparation|light housekeeping|comfort care',
        'Elderly Care|Palliative Care|Memory Care',
      ],
    ],
  },
]
