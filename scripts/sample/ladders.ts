import type { LadderName, Seniority } from './occupation.ts'

/** Whole and half years of work that fit a seniority. */
export const YEARS: Readonly<Record<Seniority, readonly [from: number, to: number]>> = {
  intern: [0, 0.5],
  junior: [0.5, 2.5],
  mid: [3, 7],
  senior: [6, 17],
  staff: [9, 19],
  principal: [12, 26],
  lead: [7, 22],
  manager: [7, 26],
  director: [13, 30],
  executive: [16, 35],
}

/** A rung: how many people stand on it, and how it is written; `{}` is the title. Marks as in `Occupation`. */
export type Rung = readonly [seniority: Seniority, weight: number, forms: string]

const LADDERS: Readonly<Record<LadderName, readonly Rung[]>> = {
  tech: [
    ['intern', 2, '{} Intern'],
    ['junior', 14, 'Junior {}|Junior {}|Graduate {} @gb|Entry-Level {} @us'],
    ['mid', 36, '{}|{}|{}|{} II @us'],
    ['senior', 32, 'Senior {}|Senior {}|Senior {}|Sr. {} @us'],
    ['staff', 4, 'Staff {}'],
    ['principal', 3, 'Principal {}'],
    ['lead', 8, 'Lead {}|{} and Team Lead'],
  ],
  craft: [
    ['junior', 14, 'Apprentice {}|{} Apprentice|Trainee {} @gb,other'],
    ['mid', 40, '{}|{}|{}|Journeyman {} @us'],
    ['senior', 32, '{}|Senior {}|Master {} @us,other'],
    ['lead', 10, 'Lead {}|{} Foreman @us,other|{} Team Leader @gb'],
  ],
  trade: [
    ['junior', 14, 'Apprentice {}|Trainee {} @gb,other|{} Apprentice'],
    ['mid', 42, '{}|{}|{}'],
    ['senior', 34, '{}|Senior {}'],
    ['lead', 8, 'Lead {}|{} Team Leader @gb,other'],
  ],
  nurse: [
    ['junior', 14, '{}, New Graduate @us|Newly Qualified {} @gb|Junior {} @other'],
    ['mid', 42, '{}'],
    ['senior', 36, '{}|Senior {}'],
    ['lead', 4, 'Lead {}'],
  ],
  clinician: [
    ['junior', 14, 'Junior {} @gb,other|{}, New Graduate @us|Graduate {} @gb'],
    ['mid', 42, '{}'],
    ['senior', 36, '{}|Senior {}'],
    ['lead', 7, 'Lead {}'],
  ],
  doctor: [
    ['junior', 10, 'Resident {} @us,other|Trainee {} @gb'],
    ['mid', 34, '{}'],
    ['senior', 46, '{}|{}|Senior {}'],
    ['lead', 8, 'Lead {}'],
  ],
  office: [
    ['junior', 16, 'Junior {}|Junior {}|Trainee {} @gb,other'],
    ['mid', 40, '{}|{}|{}'],
    ['senior', 34, 'Senior {}|Senior {}|{}|Sr. {} @us'],
    ['lead', 6, 'Lead {}'],
  ],
  service: [
    ['junior', 16, 'Trainee {}|Junior {} @other|{}, Entry Level @us'],
    ['mid', 42, '{}'],
    ['senior', 34, '{}|{}|Senior {}'],
    ['lead', 6, 'Lead {}|{} Team Leader @gb,other'],
  ],
  teacher: [
    ['junior', 14, 'Trainee {} @gb,other|Newly Qualified {} @gb|{}, First Year @us|Student {} @us'],
    ['mid', 42, '{}'],
    ['senior', 36, '{}|{}|Senior {}'],
    ['lead', 6, 'Lead {}'],
  ],
  manager: [
    ['manager', 74, '{}'],
    ['manager', 26, 'Senior {}'],
  ],
}

/** Rungs on which a title may stand: its own rank if it names one, else those of its ladder. */
export function rungs(ladder: LadderName, rank: Seniority | undefined): readonly Rung[] {
  return rank === undefined ? LADDERS[ladder] : [[rank, 1, '{}']]
}

/** Words that already tell a rank: no second one is put before them. */
const RANKED =
  /\b(?:Senior|Lead|Head|Chief|Master|Manager|Director|Supervisor|Leader|Foreman|Staff|Associate|Assistant|Coordinator)\b/

/** Whether a title may carry the words of a rung; `Senior Staff Nurse` is real, `Staff Staff Nurse` is not. */
export function fits(form: string, title: string): boolean {
  if (form === '{}') return true
  if (form.endsWith(' II')) return !/[),]$/.test(title)
  if (form === 'Senior {}') return !/\b(?:Chief|Head|Director|Lead)\b/.test(title)
  if (/^(?:Journeyman|Master) /.test(form))
    return /^(?:Electrician|Plumber|Carpenter|Pipefitter|Steamfitter)$/.test(title)
  return !RANKED.test(title)
}
