/**
 * A word that stands between texts that no phrase may cross, such as two skills, while their words are numbered, and is
 * taken out afterwards: the numbers keep the gap.
 */
export const PHRASE_GAP = 'zqgap'
