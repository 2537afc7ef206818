/** Names that people use for the software that O*NET lists in full, and only what is believable outside of it. */
const OFFICE = {
  'Microsoft Excel': 'Microsoft Excel',
  'Microsoft Outlook': 'Microsoft Outlook',
  'Microsoft Word': 'Microsoft Word',
  'Microsoft Office software': 'Microsoft Office',
}
const CLINICAL = {
  'Epic Systems': 'Epic',
  'MEDITECH software': 'MEDITECH',
  'eClinicalWorks EHR software': 'eClinicalWorks',
  'Cerner Millennium': 'Cerner Millennium',
  'Allscripts Professional EHR': 'Allscripts',
}
const BUSINESS = {
  ...OFFICE,
  'Microsoft PowerPoint': 'PowerPoint',
  'Microsoft SharePoint': 'SharePoint',
  'SAP software': 'SAP',
  'Intuit QuickBooks': 'QuickBooks',
  'Salesforce software': 'Salesforce',
  'Adobe Acrobat': 'Adobe Acrobat',
  Tableau: 'Tableau',
  'Microsoft Power BI': 'Power BI',
  'Oracle PeopleSoft': 'PeopleSoft',
  'Workday software': 'Workday',
  'NetSuite ERP': 'NetSuite',
  'Yardi software': 'Yardi',
  'Microsoft Project': 'Microsoft Project',
}
const TECHNICAL = {
  'Autodesk AutoCAD': 'AutoCAD',
  'Autodesk Revit': 'Revit',
  'Dassault Systemes SolidWorks': 'SolidWorks',
  'The MathWorks MATLAB': 'MATLAB',
  'ESRI ArcGIS software': 'ArcGIS',
  'Microsoft Excel': 'Microsoft Excel',
  Minitab: 'Minitab',
  'Computerized maintenance management system CMMS': 'CMMS',
  'Microsoft Project': 'Microsoft Project',
}

/** By the first digits of the O*NET code: what the people of these occupations plausibly write. */
const BY_GROUP: readonly (readonly [codes: RegExp, names: Readonly<Record<string, string>>])[] = [
  [/^(?:29|31)-/, CLINICAL],
  [/^(?:17|19)-/, TECHNICAL],
  [/^(?:11|13|23|41|43)-/, BUSINESS],
  [/^(?:21|25|33)-/, OFFICE],
]

/** The software of an occupation under the names that people give it. */
export function toolsOf(specialtyId: string, onetSkills: readonly string[]): string[] {
  const names = BY_GROUP.find(([codes]) => codes.test(specialtyId))?.[1] ?? {}
  return onetSkills.flatMap((skill) => names[skill] ?? [])
}
