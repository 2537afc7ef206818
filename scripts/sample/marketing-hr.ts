import type { Occupation } from './occupation.ts'

export const MARKETING_AND_HR: readonly Occupation[] = [
  {
    id: '11-2021.00',
    people: 44,
    ladder: 'manager',
    remote: 0.45,
    skills: `campaign management|brand strategy|Google Analytics|SEO|budgeting|content marketing|market research|product launches|HubSpot|
      team leadership|paid social|agency management|email marketing|positioning`,
    employers: `a consumer goods company|a software company|a tourism board|{name} Brands|a fashion label|a university|an organic food producer|a fintech start-up`,
    training: `Bachelor's degree in marketing|Master's degree in communication|MBA`,
    certificates: `Google Ads certificate|CIM Diploma @gb|HubSpot Inbound certificate|Meta Blueprint`,
    wins: `grew qualified leads by {40-180} percent|managed a yearly budget of {$300-900},000|launched {4-19} products in {2-8} markets|cut cost per lead from {$60-95} to {$22-45}|
      led a team of {3-12}|raised unaided brand awareness from {11-18} to {27-39} percent`,
    tracks: [
      [
        'Marketing Manager|Digital Marketing Manager|Brand Manager|Product Marketing Manager|Content Marketing Manager|Growth Marketing Manager|Category Manager',
        'marketing automation|media planning|packaging|storytelling',
        'B2B SaaS|Consumer Goods|Fashion|Tourism|Healthcare|Food|Education',
      ],
      [
        'Marketing Director|Head of Marketing|VP of Marketing',
        'go-to-market planning|board reporting|brand architecture',
        'E-Commerce|Fintech|Retail',
        'director',
      ],
    ],
  },
  {
    id: '13-1161.00',
    people: 52,
    ladder: 'office',
    remote: 0.5,
    skills: `Google Analytics|Microsoft Excel|survey design|SEO|email marketing|social media|content writing|market research|SPSS|
      data visualization|competitor analysis|copywriting|CRM|PowerPoint`,
    employers: `a market research institute|a digital agency|an online retailer|a publisher|{name} Insights|a charity|a cosmetics brand`,
    training: `Bachelor's degree in marketing|Master's degree in sociology|degree in media studies|degree in psychology`,
    certificates: `Google Analytics certificate|Google Ads certificate|Mailchimp Academy|HubSpot Content Marketing`,
    wins: `lifted organic traffic by {45-210} percent|ran {12-60} surveys with up to {1,500-9,000} respondents|raised email open rates from {16-21} to {29-41} percent|
      grew the social following from {4-9} to {22-80} thousand|cut research cost by {15-35} percent`,
    tracks: [
      [
        'Market Research Analyst|Market Analyst|Market Researcher|Consumer Insights Analyst',
        'conjoint analysis|focus groups|panel data|Tableau|SQL',
        'Food|Automotive|Pharmaceuticals|Media|Retail',
      ],
      [
        'Digital Marketing Specialist|SEO Specialist|Email Marketing Specialist|Marketing Specialist|Social Media Specialist|PPC Specialist|Content Marketing Specialist',
        'Google Ads|keyword research|Mailchimp|WordPress|Canva|marketing automation',
        'E-Commerce|B2B|Travel|Non-Profit|Fashion|Local Business',
      ],
    ],
  },
  {
    id: '27-3031.00',
    people: 28,
    ladder: 'office',
    remote: 0.35,
    skills: `media relations|press releases|crisis communication|copywriting|social media|event planning|speech writing|internal communication|
      media monitoring|storytelling|newsletter editing|stakeholder management|interview preparation`,
    employers: `a public relations agency|a city administration|a museum|an airport operator|a charity|{name} Communications|a pharmaceutical company`,
    training: `Bachelor's degree in journalism|Master's degree in communication|degree in political science`,
    certificates: `APR @us|CIPR Diploma @gb|media training certificate`,
    wins: `placed {40-190} stories a year|handled press during a {3-12}-day water emergency|organized {12-60} press events|grew the newsletter from {2-6} to {14-40} thousand readers|
      answered reporters within {30-90} minutes`,
    tracks: [
      [
        'Public Relations Specialist|Communications Specialist|Media Relations Specialist|Public Affairs Specialist|Communications Officer @gb,other|Press Officer @gb,other|Public Information Officer @us',
        'press conferences|content calendars|photo briefs',
        'Healthcare|Culture|Technology|Local Government|Energy|Non-Profit',
      ],
    ],
  },
  {
    id: '13-1071.00',
    people: 60,
    ladder: 'office',
    remote: 0.4,
    skills: `recruiting|interviewing|onboarding|applicant tracking|employee relations|LinkedIn Recruiter|HR policies|Workday|benefits administration|
      sourcing|job descriptions|employment law|payroll coordination|exit interviews|reference checks`,
    employers: `a staffing agency|a hospital group|a manufacturing company with {250-1,900} staff|{name} Talent|a software company|a hotel chain|a city council @gb,other`,
    training: `Bachelor's degree in human resources|degree in psychology|Master's degree in organizational psychology|degree in business administration`,
    certificates: `SHRM-CP @us|PHR @us|CIPD Level 5 @gb|LinkedIn Certified Recruiter|coaching certificate`,
    wins: `filled {45-210} positions in one year|cut time to hire from {52-70} to {24-36} days|raised offer acceptance from {66-74} to {85-93} percent|
      onboarded {80-500} new colleagues|brought first-year turnover down by {15-40} percent|built a referral scheme that supplied {20-35} percent of hires`,
    tracks: [
      [
        'Recruiter|Technical Recruiter|Talent Acquisition Specialist|Recruitment Consultant @gb,other|Sourcing Specialist|Healthcare Recruiter',
        'Boolean search|candidate screening|employer branding|salary negotiation',
        'Technology|Healthcare|Engineering|Finance|Logistics|Executive Search',
      ],
      [
        'Human Resources Specialist|HR Generalist|HR Advisor @gb|HR Coordinator|HR Business Partner|Employee Relations Specialist|Benefits Specialist @us',
        'performance reviews|absence management|HRIS|labor law',
        'Manufacturing|Retail|Healthcare|Hospitality|Start-Ups',
      ],
    ],
  },
  {
    id: '11-3121.00',
    people: 28,
    ladder: 'manager',
    remote: 0.3,
    skills: `employee relations|talent management|labor law|compensation|organizational development|budgeting|change management|team leadership|
      workforce planning|collective bargaining|Workday|performance management|training programs`,
    employers: `a food producer with {300-2,600} staff|a hospital group|a logistics company|{name} Industries|a bank|a public transport operator`,
    training: `Master's degree in human resources|Bachelor's degree in psychology|law degree|MBA`,
    certificates: `SHRM-SCP @us|CIPD Level 7 @gb|certified mediator`,
    wins: `brought turnover from {24-33} to {11-17} percent|negotiated {3-9} wage agreements without a strike day|led {4-15} HR colleagues|rolled out a payroll system for {600-4,000} people|
      raised engagement by {9-24} points|closed the pay gap from {9-14} to {2-4} percent`,
    tracks: [
      [
        'Human Resources Manager|HR Manager|Talent Acquisition Manager|Compensation and Benefits Manager|Training and Development Manager|People Operations Manager',
        'succession planning|job grading',
        'Manufacturing|Healthcare|Retail|Technology|Logistics',
      ],
      [
        'HR Director|Director of Human Resources|Head of People',
        'people strategy|executive coaching|restructuring',
        'Scale-Ups|Manufacturing|Public Sector',
        'director',
      ],
    ],
  },
]
