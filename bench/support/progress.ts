/** Says on stderr how far a long run has come: in one line of a terminal, else in a line now and then. */
export function createProgress(out: NodeJS.WriteStream) {
  // Whoever does not read on wants the figures all the same.
  out.on('error', () => undefined)
  const say = (what: string) => void out.write(`${what}\n`)
  return {
    say,
    step(name: string, done: number, of: number) {
      const line = `${name}: ${done} of ${of} searches`
      if (done === of) say(out.isTTY ? `\r${line}` : line)
      else if (out.isTTY) out.write(`\r${line}`)
      else if (done % Math.ceil(of / 4) === 0) say(line)
    },
  }
}
