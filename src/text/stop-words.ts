/** English words that say nothing about a person. `it`, `go`, `r` and `c` are not among them: they name skills. */
const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about above across after again against all also am among an and any are as at be because been before being below
   between both but by can could did do does doing down during each either etc every few for from further had has have
   having he her here hers him his how i if in into is its itself just me more most must my no nor not of off on once
   only or other our ours out over own per same she should so some such than that the their theirs them then there
   these they this those through to too under until up upon us very was we were what when where which while who whom
   whose why will with within without would you your yours`
    .split(/\s+/)
    .filter(Boolean),
)

/** Whether a folded word is one that a search may leave out. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word)
}
