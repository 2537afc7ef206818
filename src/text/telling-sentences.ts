/** What sentences of a job advertisement that speak of pay, law and the employer hold, and no others. */
const BOILERPLATE =
  /\b(?:equal (?:employment )?opportunity|affirmative action|without regard|regardless of|benefits?|insurance|401\s?\(?k|paid (?:time|holiday|vacation|parental)|pto|bonus|salary|per hour|reasonable accommodation|background check|drug (?:test|screen)|apply (?:now|today|online|in person)|veteran status)\b/i

/** The sentences and lines of a job description that speak of the work. */
export function tellingSentences(text: string): string[] {
  return text.split(/[.!?;•]\s|\n/).filter((sentence) => !BOILERPLATE.test(sentence))
}
