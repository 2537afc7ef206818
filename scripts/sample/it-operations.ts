import type { Occupation } from './occupation.ts'
import { COMPANIES, DEGREES } from './tech-employers.ts'

export const IT_OPERATIONS: readonly Occupation[] = [
  {
    id: '15-1244.00',
    people: 70,
    ladder: 'tech',
    remote: 0.4,
    skills:
      'Linux|Bash|networking|monitoring|backup|virtualization|troubleshooting|documentation|TCP/IP|DNS|incident response',
    employers: `${COMPANIES}|a university computing center|a city administration|a managed service provider`,
    training: DEGREES,
    certificates:
      'Certified Kubernetes Administrator|AWS Solutions Architect Associate|RHCE|CCNA|HashiCorp Terraform Associate|Microsoft Azure Administrator',
    wins: `kept availability at {99.9-99.99} percent through two peak seasons|took {40-300} servers into Terraform|cut recovery time from {4-9} hours to {15-40} minutes|
      rolled out single sign-on for {300-4,500} staff|saved {$6-48},000 a month with spot instances|brought patch time from {20-35} days to {2-6}`,
    tracks: [
      [
        'DevOps Engineer|Cloud Engineer|Cloud DevOps Engineer|Infrastructure Engineer',
        'AWS|Terraform|Kubernetes|Docker|Jenkins|Ansible|GitHub Actions|Python|Helm',
        'AWS|Azure|Kubernetes|Fintech|GitOps',
      ],
      [
        'Site Reliability Engineer|SRE|Platform Engineer',
        'Kubernetes|Prometheus|Grafana|Go|Python|Terraform|incident command|capacity planning',
        'Payments|Streaming|Observability|Kubernetes',
      ],
      [
        'Systems Administrator|Linux Systems Administrator|Network Administrator|IT Administrator|Windows Systems Administrator',
        'Active Directory|VMware|patch management|firewalls|Microsoft 365',
        'Linux|Healthcare|Schools|Manufacturing|Microsoft 365',
      ],
    ],
  },
  {
    id: '15-1212.00',
    people: 40,
    ladder: 'tech',
    remote: 0.5,
    skills:
      'SIEM|incident response|vulnerability management|network security|Splunk|risk assessment|threat modeling|Python|phishing analysis|ISO 27001|firewalls|Linux',
    employers: `${COMPANIES}|a security operations center|a telecom operator|a federal agency`,
    training: `Bachelor's degree in information security|degree in computer science|Master's degree in cybersecurity`,
    certificates: 'CISSP|CISM|CompTIA Security+|OSCP|GCIH|CEH|ISO 27001 Lead Implementer',
    wins: `cut mean time to detect from {9-20} days to {4-22} hours|closed {600-4,200} vulnerabilities in one year|brought phishing clicks from {18-27} to {2-5} percent|
      took the company through ISO 27001 in {8-14} months|handled {30-160} incidents|reduced false alerts by {40-75} percent`,
    tracks: [
      [
        'Information Security Analyst|Security Analyst|SOC Analyst|Cyber Security Analyst|Network Security Analyst',
        'alert triage|EDR|malware analysis|threat intelligence|MITRE ATT&CK',
        'SOC|Banking|Threat Hunting|Healthcare|Compliance',
      ],
      [
        'Cloud Security Engineer|Application Security Engineer|Penetration Tester|Security Engineer',
        'AWS|Burp Suite|penetration testing|OWASP|IAM|secure code review|Terraform',
        'AWS|Web Applications|Red Team|DevSecOps',
      ],
      [
        'Information Security Officer|Information Security Manager|CISO',
        'security policy|awareness training|audit management|vendor risk',
        'Insurance|Manufacturing|Public Sector',
        'manager',
      ],
    ],
  },
  {
    id: '15-1253.00',
    people: 48,
    ladder: 'tech',
    remote: 0.5,
    skills:
      'test planning|test cases|regression testing|Jira|API testing|SQL|exploratory testing|defect tracking|Agile|Postman|Git|acceptance testing',
    employers: COMPANIES,
    training: `${DEGREES}|degree in linguistics`,
    certificates: 'ISTQB Foundation Level|ISTQB Test Automation Engineer|Certified Agile Tester',
    wins: `brought escaped defects from {14-30} to {2-5} a release|automated {300-1,800} regression cases|cut the regression run from {3-6} days to {25-80} minutes|
      tested {24-90} releases|set up device tests on {20-70} phones|halved flaky tests in {4-9} weeks`,
    tracks: [
      [
        'QA Analyst|Software Tester|QA Tester|Test Analyst|Game Tester',
        'manual testing|test reports|usability testing|TestRail|cross-browser testing',
        'Mobile Apps|Banking|Healthcare|Games|E-Commerce',
      ],
      [
        'QA Automation Engineer|Test Automation Engineer|Software Test Engineer|SDET|Automation Tester|Performance Tester',
        'Selenium|Playwright|Cypress|Java|Python|Jenkins|JMeter|Cucumber',
        'Selenium|Playwright|Mobile Apps|APIs|Performance',
      ],
    ],
  },
  {
    id: '15-1211.00',
    people: 36,
    ladder: 'office',
    remote: 0.45,
    skills:
      'requirements analysis|process modeling|UML|SQL|user stories|stakeholder interviews|Visio|acceptance testing|Jira|gap analysis|system integration|data mapping',
    employers: `${COMPANIES}|a state agency|a university hospital|a utility company`,
    training: `Bachelor's degree in information systems|degree in business informatics|Master's degree in information management`,
    certificates: 'CBAP|PSPO I|ITIL Foundation|SAP S/4HANA certificate',
    wins: `wrote {180-700} user stories for a claims platform|cut change requests after go-live by {30-60} percent|mapped {40-220} interfaces|
      retired {5-19} legacy applications|ran {25-90} workshops|brought order handling from {6-11} to {2-4} steps`,
    tracks: [
      [
        'Systems Analyst|Business Systems Analyst|Computer Systems Analyst|Applications Analyst|Programmer Analyst|ERP Analyst|SAP Analyst',
        'SAP|BPMN|Salesforce|EDI|report design',
        'SAP|Insurance|Healthcare|ERP|Public Sector|CRM',
      ],
    ],
  },
  {
    id: '15-1232.00',
    people: 50,
    ladder: 'service',
    remote: 0.3,
    skills:
      'help desk|Windows 11|Active Directory|Microsoft 365|ticketing systems|hardware repair|remote support|printer support|password resets|ServiceNow|imaging|macOS|customer service|network troubleshooting',
    employers: `a managed service provider|a university|a hospital trust|a law firm with {80-600} staff|{name} IT Services|a school district @us|a call center`,
    training: `Associate degree in information technology @us|apprenticeship as an IT specialist @other,gb|vocational diploma in IT`,
    certificates:
      'CompTIA A+|ITIL Foundation|Microsoft 365 Fundamentals|CompTIA Network+|Apple Certified Support Professional',
    wins: `closed {18-38} tickets a day|solved {74-88} percent of calls at first contact|replaced {300-2,400} laptops in one summer|
      held a satisfaction score of {94-99} percent|wrote {40-160} knowledge articles|brought the backlog from {200-480} to {15-40} tickets`,
    tracks: [
      [
        'Help Desk Analyst|IT Support Specialist|Technical Support Specialist|Computer Support Specialist|Service Desk Analyst|Desktop Support Technician|IT Support Technician',
        'VPN|mobile device management|asset management',
        'Second-Line Support|Schools|Healthcare|Retail|Apple Devices|Law Firms',
      ],
      [
        'Application Support Engineer|Service Desk Team Leader',
        'SQL|incident management|escalations|shift planning',
        'ERP|Banking',
      ],
    ],
  },
  {
    id: '15-1299.09',
    people: 40,
    ladder: 'manager',
    remote: 0.5,
    skills:
      'project planning|Scrum|Jira|budgeting|stakeholder management|risk management|Microsoft Project|vendor management|Kanban|roadmaps|change management|Confluence|release planning',
    employers: COMPANIES,
    training: `${DEGREES}|Bachelor's degree in business administration`,
    certificates: 'PMP|PRINCE2 Practitioner|Professional Scrum Master II|SAFe Agilist|ITIL Foundation',
    wins: `delivered {4-22} projects with budgets up to {$1-9} million|brought a late ERP rollout back on plan within {3-6} months|ran {2-5} Scrum teams|
      moved {400-6,000} users to a new platform without downtime|kept cost within {2-6} percent of plan|renegotiated supplier contracts and saved {$90-700},000`,
    tracks: [
      [
        'IT Project Manager|Software Project Manager|Infrastructure Project Manager|Release Manager|IT Program Manager|Technical Project Manager',
        'cloud migration|ERP rollout|resource planning',
        'Banking|Cloud Migration|ERP|Public Sector|Cybersecurity|Retail',
      ],
      [
        'Scrum Master|Agile Coach',
        'retrospectives|facilitation|team coaching|servant leadership',
        'Fintech|SaaS|Automotive',
        'senior',
      ],
      [
        'IT Director|Head of IT Delivery',
        'IT strategy|portfolio management|hiring',
        'Healthcare|Retail|Higher Education',
        'director',
      ],
    ],
  },
]
