export type Progress = ReturnType<typeof createProgress>

/** Says on stderr how far a long run has come: in one line of a terminal, else in a line now and then. */
export function createProgress(out: NodeJS.WriteStream) {
  const firsts = new Map<string, { readonly at: number; readonly done: number }>()
  let saidTenth = ''
  // Whoever does not read on wants the figures all the same.
  out.on('error', () => undefined)
  const say = (what: string) => void out.write(`${what}\n`)

  return {
    say,
    /** How fast it goes is counted from the first step of this name on. */
    step(name: string, done: number, of: number, what = 'searches') {
      const first = firsts.get(name) ?? { at: performance.now(), done }
      firsts.set(name, first)
      const line = `${name}: ${done} of ${of} ${what}${pace(first, done, of)}`
      const tenth = `${name} ${Math.floor((done / of) * 10)}`
      if (out.isTTY) out.write(done === of ? `\r${line}\n` : `\r${line}`)
      else if (tenth !== saidTenth) say(line)
      saidTenth = tenth
    },
  }
}

function pace(first: { readonly at: number; readonly done: number }, done: number, of: number): string {
  const perSecond = (done - first.done) / ((performance.now() - first.at) / 1000)
  if (!(perSecond > 0)) return ''
  const leftSeconds = Math.round((of - done) / perSecond)
  return `, ${Math.round(perSecond)}/s, ${Math.floor(leftSeconds / 60)}:${String(leftSeconds % 60).padStart(2, '0')} left`
}
