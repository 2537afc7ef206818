import type { Occupation } from './occupation.ts'

const MAKERS = `a packaging manufacturer|a food wholesaler|{name} Supplies|a medical device distributor|a building materials group|a beverage importer|an office furniture maker|a software reseller`

export const SALES: readonly Occupation[] = [
  {
    id: '41-4012.00',
    people: 60,
    ladder: 'office',
    remote: 0.3,
    skills: `account management|prospecting|negotiation|CRM|Salesforce|cold calling|territory management|product demonstrations|quotations|
      pipeline management|trade shows|customer relationships|order processing|price negotiation`,
    employers: MAKERS,
    training: `degree in business administration|commercial apprenticeship @other|Bachelor's degree in marketing|high school diploma @us`,
    certificates: `Salesforce Certified Administrator|SPIN selling course|full driving licence @gb,other`,
    wins: `grew the territory from {$1-2} to {$3-7} million in {2-4} years|reached {104-138} percent of quota|opened {30-140} new accounts|
      kept {88-97} percent of accounts|won the largest order of the year, worth {$200-950},000|halved payment disputes`,
    tracks: [
      [
        'Sales Representative|Outside Sales Representative @us|Inside Sales Representative|Field Sales Representative|Territory Sales Representative',
        'route planning|sampling|reorders',
        'Food Service|Packaging|Medical Supplies|Building Materials|Industrial Tools|Beverages',
      ],
      [
        'Account Manager|Key Account Manager|Business Development Representative|Account Executive',
        'contract renewals|upselling|HubSpot|lead qualification',
        'SaaS|FMCG|Telecom|Automotive|Wholesale',
      ],
    ],
  },
  {
    id: '41-2031.00',
    people: 70,
    ladder: 'service',
    remote: 0,
    skills: `customer service|point of sale|merchandising|cash handling|upselling|product knowledge|stock replenishment|inventory counts|
      loss prevention|visual displays|returns handling|gift wrapping|fitting room service|Shopify POS`,
    employers: `a department store|a bookshop chain|an electronics store|{name} Outfitters|a garden center|a furniture showroom|a shoe shop|a jeweler`,
    training: `high school diploma @us|retail apprenticeship @other,gb|secondary school|degree in fashion retail`,
    certificates: `food hygiene certificate @gb|first aid|forklift licence|customer service certificate`,
    wins: `sold {15-40} percent above target in {3-8} quarters|raised the average basket by {8-22} percent|signed up {200-900} loyalty members in a year|
      trained {4-18} seasonal staff|cut shrinkage by {15-40} percent|served {60-140} customers a day`,
    tracks: [
      [
        'Sales Associate|Retail Sales Associate|Sales Assistant @gb,other|Shop Assistant @gb,other|Retail Salesperson @us',
        'till operation|window dressing|click and collect',
        'Fashion|Electronics|Sporting Goods|Books|Home Improvement|Footwear|Toys',
      ],
      [
        'Beauty Advisor|Car Salesperson|Furniture Sales Consultant|Jewelry Sales Associate|Automotive Sales Consultant',
        'consultative selling|financing options',
        'Luxury|Showroom|Used Cars',
      ],
      [
        'Store Manager|Retail Store Manager|Shop Manager @gb,other',
        'staff scheduling|sales targets|recruitment|profit and loss',
        'Fashion|Grocery|Electronics',
        'manager',
      ],
    ],
  },
  {
    id: '11-2022.00',
    people: 38,
    ladder: 'manager',
    remote: 0.3,
    skills: `sales strategy|team leadership|forecasting|key accounts|negotiation|CRM|Salesforce|pipeline management|coaching|budgeting|
      pricing|channel sales|recruitment|contract negotiation`,
    employers: MAKERS,
    training: `Bachelor's degree in business administration|MBA|degree in international trade`,
    certificates: `Salesforce Sales Cloud Consultant|Challenger sales training|certified sales leader @us`,
    wins: `led {5-28} sales people in {2-9} countries|grew revenue from {$6-18} to {$21-60} million|raised win rate from {17-22} to {29-38} percent|
      opened {3-11} distributor partnerships|brought forecast deviation below {4-8} percent`,
    tracks: [
      [
        'Sales Manager|Regional Sales Manager|District Sales Manager|Area Sales Manager|Business Development Manager|National Sales Manager|Export Sales Manager',
        'distributor management|market entry',
        'Industrial Equipment|FMCG|SaaS|Medical Devices|Renewable Energy|Hospitality',
      ],
      [
        'Sales Director|Commercial Director|Director of Sales',
        'go-to-market planning|board reporting|acquisitions',
        'Europe|Latin America|Enterprise Software|Consumer Goods',
        'director',
      ],
    ],
  },
  {
    id: '41-9022.00',
    people: 30,
    ladder: 'office',
    remote: 0.1,
    skills: `property valuation|client relationships|negotiation|open houses|listings|lease agreements|market analysis|CRM|property photography|
      closing coordination|lead generation|home staging|contract preparation|viewings`,
    employers: `{name} Realty|an independent estate agency @gb,other|a property developer|a residential brokerage|a commercial property firm`,
    training: `real estate course|degree in business administration|Bachelor's degree in property management`,
    certificates: `real estate licence @us|Propertymark Level 3 @uk|Accredited Buyer's Representative @us`,
    wins: `sold {14-52} homes in a year|leased {60-240} apartments|sold at {97-103} percent of asking price on average|brought empty units from {9-14} to {2-4} percent|
      earned {55-85} percent of business through referrals`,
    tracks: [
      [
        'Real Estate Agent|Realtor @us|Estate Agent @gb|Leasing Consultant|Leasing Agent @us|Lettings Negotiator @gb|Property Consultant|Real Estate Consultant',
        'rental screening|relocation|mortgage basics',
        'Residential|Commercial Property|Luxury Homes|New Developments|Student Housing|Lettings @gb',
      ],
    ],
  },
  {
    id: '43-4051.00',
    people: 66,
    ladder: 'service',
    remote: 0.35,
    skills: `customer service|call handling|complaint resolution|CRM|Zendesk|live chat|order tracking|data entry|de-escalation|billing inquiries|
      email support|active listening|upselling|knowledge base|multitasking`,
    employers: `a telecom call center|an online retailer|an energy supplier|a parcel service|an airline|a health insurer|{name} Direct|a hotel booking platform`,
    training: `high school diploma @us|secondary school|commercial apprenticeship @other|Bachelor's degree in communication`,
    certificates: `HDI Customer Service Representative|ITIL Foundation|NVQ Level 2 in customer service @uk`,
    wins: `answered {50-95} contacts a day|held satisfaction at {92-98} percent|solved {78-91} percent on the first contact|saved {120-700} cancellations a year|
      cut handling time by {12-30} percent|coached {3-14} new colleagues`,
    tracks: [
      [
        'Customer Service Representative|Customer Service Agent|Call Center Representative|Client Services Representative|Customer Support Specialist|Customer Advisor @gb,other',
        'refunds|retention|warranty claims',
        'Telecom|Insurance|E-Commerce|Airlines|Banking|Utilities|Travel',
      ],
      [
        'Customer Success Specialist|Technical Customer Support Agent|Customer Service Team Leader',
        'onboarding|renewals|Intercom|quality monitoring',
        'SaaS|Fintech|Devices',
      ],
    ],
  },
]
