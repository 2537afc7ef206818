import type { Occupation } from './occupation.ts'

const FIRMS = `a mid-sized accounting firm|a manufacturing group with {3-14} entities|{name} & Partners|a software company|a hospital group|a retail chain with {20-160} stores|a non-profit foundation|a logistics company|{name} Holdings`

export const FINANCE: readonly Occupation[] = [
  {
    id: '13-2011.00',
    people: 110,
    ladder: 'office',
    remote: 0.3,
    skills: `financial statements|general ledger|month-end close|account reconciliation|IFRS @gb,other|US GAAP @us|journal entries|variance analysis|
      Excel pivot tables|SAP|QuickBooks|tax returns|internal controls|fixed assets|budgeting|NetSuite`,
    employers: FIRMS,
    training: `Bachelor's degree in accounting|Master of Science in Accounting|degree in business administration`,
    certificates: `CPA @us|ACCA @gb,other|ACA @gb|CIMA @gb|CIA|CMA @us`,
    wins: `shortened the month-end close from {9-12} to {4-6} days|found {$40-380},000 in duplicate payments|closed {12-48} audits without a material finding|
      moved {3-11} entities to one chart of accounts|prepared {60-240} tax returns a season|recovered {$25-190},000 of VAT @gb,other|cut open reconciling items by {55-90} percent`,
    tracks: [
      [
        'Accountant|General Accountant|Staff Accountant @us|Financial Accountant|Corporate Accountant',
        'intercompany accounting|accruals|consolidation',
        'Manufacturing|Non-Profit|Real Estate|Retail|Group Reporting|Hospitality|SaaS',
      ],
      [
        'Tax Accountant|Tax Specialist|Tax Consultant',
        'corporate tax|VAT @gb,other|sales tax @us|transfer pricing|tax planning',
        'Corporate Tax|Expatriates|Small Business|Transfer Pricing',
      ],
      [
        'Cost Accountant|Management Accountant @gb,other|Budget Accountant|Fund Accountant|Project Accountant',
        'standard costing|inventory valuation|cost allocation|forecasting',
        'Manufacturing|Construction|Food|Private Equity',
      ],
      [
        'Auditor|Internal Auditor|Financial Auditor|Audit Associate|External Auditor',
        'risk assessment|audit sampling|SOX testing @us|audit reports|process walkthroughs',
        'Banking|Public Sector|Insurance|IT Controls|Energy',
      ],
      [
        'Audit Manager|Accounting Manager',
        'team leadership|client communication|technical reviews',
        'Financial Services|Industry',
        'manager',
      ],
    ],
  },
  {
    id: '43-3031.00',
    people: 76,
    ladder: 'office',
    remote: 0.35,
    skills: `accounts payable|accounts receivable|bank reconciliation|QuickBooks|Xero|invoicing|data entry|payroll|Microsoft Excel|
      expense reports|collections|month-end close|filing|Sage 50|VAT returns @gb,other|1099 filing @us|petty cash`,
    employers: `${FIRMS}|a bookkeeping office for small firms|a plumbing contractor|a dental group`,
    training: `Associate degree in accounting @us|diploma in bookkeeping|commercial apprenticeship @other|high school diploma @us`,
    certificates: `QuickBooks ProAdvisor|AAT Level 3 @uk|Certified Bookkeeper @us|Xero Advisor @gb`,
    wins: `kept books for {8-35} small businesses|processed {600-2,400} invoices a month|brought overdue receivables from {48-75} to {28-39} days|
      took {$8-45},000 of early-payment discounts a year|cleared {14-30} months of unreconciled bank lines|paid {60-420} employees on time every month`,
    tracks: [
      [
        'Bookkeeper|Full Charge Bookkeeper @us|Accounting Clerk|Accounting Assistant|Accounts Assistant @gb|Accounting Technician @gb,other',
        'general ledger|trial balance|cash flow',
        'Small Business|Construction|Restaurants|Medical Practices|Charities|E-Commerce',
      ],
      [
        'Accounts Payable Clerk|Accounts Payable Specialist|Accounts Receivable Clerk|Accounts Receivable Specialist|Payroll Clerk|Billing Clerk|Credit Controller @gb',
        'three-way match|vendor statements|dunning|SAP|payment runs',
        'Shared Services|Manufacturing|Healthcare|Wholesale',
      ],
    ],
  },
  {
    id: '13-2051.00',
    people: 64,
    ladder: 'office',
    remote: 0.4,
    skills: `financial modeling|valuation|DCF|Microsoft Excel|PowerPoint|budgeting|forecasting|variance analysis|SQL|Power BI|
      Bloomberg Terminal|equity research|due diligence|scenario analysis|Tableau`,
    employers: `a regional bank|an asset manager with {$2-40} billion under management|{name} Capital|an energy company|a consumer goods group|a private equity fund|an insurance company|a fintech start-up`,
    training: `Bachelor's degree in finance|Master's degree in economics|MBA|degree in mathematics`,
    certificates: `CFA charterholder|CFA Level II|FMVA|FRM`,
    wins: `built the model behind a {$20-480} million acquisition|cut forecast error from {12-18} to {4-7} percent|covered {9-28} listed companies|
      shortened the budget round by {2-5} weeks|identified {$1-9} million of savings|automated {6-25} monthly reports`,
    tracks: [
      [
        'Financial Analyst|Finance Analyst|FP&A Analyst|Corporate Financial Analyst|Planning Analyst',
        'FP&A|management reporting|business partnering|Anaplan',
        'FP&A|Retail|SaaS|Manufacturing|Energy|Healthcare',
      ],
      [
        'Investment Analyst|Equity Research Analyst|Securities Analyst|Credit Analyst|Real Estate Analyst|M&A Analyst',
        'company valuation|credit risk|pitch books|Capital IQ|industry research',
        'Renewables|Technology|Banks|Real Estate|Fixed Income|Consumer',
      ],
      [
        'Portfolio Manager|Investment Manager',
        'asset allocation|risk management|client reporting',
        'Fixed Income|Pension Funds|Emerging Markets',
        'manager',
      ],
    ],
  },
  {
    id: '11-3031.00',
    people: 34,
    ladder: 'manager',
    remote: 0.25,
    skills: `financial planning|budgeting|cash flow management|financial reporting|team leadership|treasury|ERP implementation|
      internal controls|board reporting|bank relations|cost control|IFRS @gb,other|US GAAP @us|Microsoft Excel|risk management`,
    employers: FIRMS,
    training: `Bachelor's degree in accounting|MBA|Master's degree in finance`,
    certificates: `CPA @us|ACCA @gb,other|CIMA @gb|CTP @us`,
    wins: `led a team of {4-22}|refinanced {$8-120} million of debt at better terms|freed {$2-14} million of working capital|replaced the ERP in {7-14} months|
      brought the annual close forward by {8-20} days|grew branch deposits by {12-34} percent`,
    tracks: [
      [
        'Finance Manager|Financial Reporting Manager|Accounts Payable Manager|Credit Manager|Treasury Manager|Branch Manager, Banking|Bank Branch Manager',
        'team development|liquidity planning|credit policy',
        'Manufacturing|Shared Services|Real Estate|Retail',
      ],
      [
        'Finance Director|Controller|Director of Finance',
        'strategy|investor relations|consolidation',
        'Group Finance|Non-Profit|Healthcare',
        'director',
      ],
      [
        'Chief Financial Officer|CFO',
        'fundraising|mergers and acquisitions|strategy',
        'Start-Ups|Family Business',
        'executive',
      ],
    ],
  },
  {
    id: '13-2072.00',
    people: 30,
    ladder: 'office',
    remote: 0.15,
    skills: `loan origination|credit analysis|mortgage products|customer relationships|underwriting|KYC|cross-selling|loan documentation|
      risk assessment|cash flow analysis|debt-to-income|compliance|CRM|collateral valuation`,
    employers: `a savings bank|a credit union|a microfinance institution @gb,other|{name} Home Loans|a regional bank|a development bank @gb,other`,
    training: `Bachelor's degree in finance|bank apprenticeship @other|degree in business administration`,
    certificates: `NMLS licence @us|CeMAP @uk|anti-money-laundering certificate`,
    wins: `closed {$9-60} million of loans in a year|kept arrears under {1-3} percent|cut time to approval from {11-16} to {4-7} days|
      built a portfolio of {140-620} small firms|ranked among the top {3-10} of {40-90} officers`,
    tracks: [
      [
        'Loan Officer|Mortgage Loan Officer @us|Commercial Loan Officer|Mortgage Adviser @gb|Business Banking Officer|Agricultural Loan Officer|Commercial Lender',
        'refinancing|SME lending|site visits',
        'Small Business|First-Time Buyers|Agriculture|Commercial Property|Microfinance',
      ],
    ],
  },
  {
    id: '13-2053.00',
    people: 26,
    ladder: 'office',
    remote: 0.4,
    skills: `risk assessment|policy wording|premium calculation|broker relations|claims history|portfolio analysis|reinsurance|
      compliance|Microsoft Excel|negotiation|loss ratios|renewals|underwriting guidelines`,
    employers: `a mutual insurer|a specialty insurer|{name} Insurance|a reinsurance company|a managing general agent`,
    training: `Bachelor's degree in economics|degree in risk management|insurance apprenticeship @other`,
    certificates: `CPCU @us|ACII @gb|associate in commercial underwriting @us`,
    wins: `managed a book of {$6-70} million in premium|brought the loss ratio from {68-76} to {51-60} percent|quoted within {24-48} hours for {90-98} percent of requests|
      kept {86-95} percent of renewals|trained {2-9} junior colleagues`,
    tracks: [
      [
        'Underwriter|Commercial Lines Underwriter|Personal Lines Underwriter|Life Underwriter|Insurance Underwriter|Marine Underwriter|Casualty Underwriter',
        'property insurance|liability|cyber insurance',
        'Property|Marine|Cyber|Life|Construction|Agriculture',
      ],
    ],
  },
]
