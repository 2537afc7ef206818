import { CONSTRUCTION } from './construction.ts'
import { DESIGN } from './design.ts'
import { ENGINEERING_AND_SCIENCE } from './engineering-science.ts'
import { FINANCE } from './finance.ts'
import { HEALTH } from './health.ts'
import { IT_OPERATIONS } from './it-operations.ts'
import { MARKETING_AND_HR } from './marketing-hr.ts'
import { NURSING } from './nursing.ts'
import type { Occupation } from './occupation.ts'
import { OFFICE } from './office.ts'
import { PUBLIC_SERVICE } from './public-service.ts'
import { SALES } from './sales.ts'
import { LOGISTICS_AND_HOSPITALITY } from './service.ts'
import { SOFTWARE } from './software.ts'
import { TEACHING_AND_LAW } from './teaching-law.ts'
import { WORKSHOP_AND_ROAD } from './workshop.ts'

export const OCCUPATIONS: readonly Occupation[] = [
  ...NURSING,
  ...HEALTH,
  ...CONSTRUCTION,
  ...WORKSHOP_AND_ROAD,
  ...FINANCE,
  ...SOFTWARE,
  ...IT_OPERATIONS,
  ...TEACHING_AND_LAW,
  ...SALES,
  ...MARKETING_AND_HR,
  ...LOGISTICS_AND_HOSPITALITY,
  ...ENGINEERING_AND_SCIENCE,
  ...DESIGN,
  ...PUBLIC_SERVICE,
  ...OFFICE,
]
