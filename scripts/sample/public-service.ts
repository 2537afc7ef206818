import type { Occupation } from './occupation.ts'

export const PUBLIC_SERVICE: readonly Occupation[] = [
  {
    id: '33-2011.00',
    people: 36,
    ladder: 'service',
    remote: 0,
    skills: `fire suppression|rescue operations|emergency medical care|ladder operations|hazardous materials|vehicle extrication|fire prevention|
      hose handling|breathing apparatus|pump operation|public education|physical fitness|incident command`,
    employers: `a city fire department|an airport fire service|a county fire and rescue service @gb|a chemical plant's fire brigade|a volunteer fire company|a forest fire service`,
    training: `fire academy|professional firefighter training|Associate degree in fire science @us`,
    certificates: `Firefighter II @us|EMT-B @us|HazMat Operations|LGV licence @uk|swift-water rescue|wildland red card @us`,
    wins: `answered {250-900} calls a year|checked smoke alarms in {300-1,600} homes|drilled {8-30} recruits|worked {4-18} wildfire seasons|
      brought turnout time from {95-120} to {60-80} seconds|taught fire safety to {500-4,000} school children`,
    tracks: [
      [
        'Firefighter|Municipal Firefighter|Airport Firefighter|Wildland Firefighter @us,other|Firefighter Paramedic @us|Industrial Firefighter|Fire Apparatus Operator @us',
        'rope rescue|thermal imaging|foam systems',
        'Aviation|Hazmat|Water Rescue|Urban Search and Rescue|Wildfire',
      ],
    ],
  },
  {
    id: '33-3051.00',
    people: 34,
    ladder: 'service',
    remote: 0,
    skills: `patrol|report writing|traffic enforcement|conflict de-escalation|evidence collection|community policing|interviewing|first aid|
      crime scene protection|court testimony|emergency driving|radio communication|domestic violence response`,
    employers: `a city police department|a county sheriff's office @us|a regional police force @gb,other|a university police department @us|a transport police unit @gb,other`,
    training: `police academy|Bachelor's degree in criminal justice|police college @gb,other`,
    certificates: `POST certified @us|crisis intervention training|first aid|K-9 handler course|public order training @uk`,
    wins: `handled {900-2,400} calls a year|cut burglaries on my beat by {12-35} percent|trained {3-14} probationary officers|testified in {20-110} trials|
      ran a youth boxing evening for {20-60} teenagers|investigated {80-400} traffic collisions`,
    tracks: [
      [
        'Police Officer|Patrol Officer|Deputy Sheriff @us|Police Constable @gb|State Trooper @us|K-9 Police Officer|Campus Police Officer @us|Border Police Officer @other',
        'breath testing|search techniques|collision reconstruction',
        'Traffic|Community Policing|Youth|Night Patrol|K-9 Unit',
      ],
    ],
  },
  {
    id: '33-9032.00',
    people: 36,
    ladder: 'service',
    remote: 0,
    skills: `access control|CCTV monitoring|patrol|incident reports|visitor management|conflict de-escalation|first aid|alarm response|
      emergency evacuation|key management|radio communication|customer service|crowd control`,
    employers: `a shopping mall|a hospital|{name} Security|a data center|a container terminal|a museum|a football stadium`,
    training: `security guard course|secondary school|high school diploma @us`,
    certificates: `SIA licence @uk|guard card @us|first aid|armed guard permit @us|fire warden`,
    wins: `controlled access for {400-3,000} people a day|worked {2-9} years without a lost shift|brought theft down by {20-50} percent|
      led {4-18} guards at events for up to {5-45} thousand visitors|answered {60-300} alarms a year`,
    tracks: [
      [
        'Security Guard|Security Officer|Armed Security Officer @us|Hotel Security Officer|Loss Prevention Officer|CCTV Operator|Event Security Guard',
        'bag checks|lone working|metal detectors',
        'Hospitals|Retail|Data Centers|Museums|Events|Corporate Offices',
      ],
      [
        'Security Supervisor|Site Security Supervisor',
        'shift planning|client reporting|training',
        'Airports|Industrial Sites',
        'lead',
      ],
    ],
  },
  {
    id: '21-1021.00',
    people: 38,
    ladder: 'service',
    remote: 0.04,
    skills: `case management|child protection|family counseling|risk assessment|home visits|crisis intervention|court reports|safeguarding|
      motivational interviewing|foster care|community resources|care planning|trauma-informed practice|advocacy`,
    employers: `a county child services office @us|a local authority @gb|a family center|a foster care agency|a youth shelter|a school district @us|a humanitarian organization`,
    training: `Master of Social Work|Bachelor's degree in social work|degree in social pedagogy @other`,
    certificates: `LCSW @us|Social Work England registration @uk|trauma-informed care certificate|first aid`,
    wins: `carried a caseload of {14-32} families|placed {20-95} children with foster families|brought {45-72} percent of children back to safe homes|
      started a parents' group attended by {10-40} families|wrote {50-210} court reports|cut missed visits by {20-45} percent`,
    tracks: [
      [
        'Social Worker|Child Welfare Social Worker|Family Social Worker @gb,other|School Social Worker|Adoption Social Worker|Case Manager|Caseworker @us|Child Protection Social Worker',
        'play therapy|substance misuse|attachment',
        'Foster Care|Child Protection|Adoption|Youth|Refugees|Schools',
      ],
    ],
  },
]
