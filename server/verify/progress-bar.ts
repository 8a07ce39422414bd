const WIDTH = 30

/** A bar that fills on a terminal; elsewhere nothing is written. */
export function progressBar(out: NodeJS.WriteStream, total: number) {
  let shown = ''
  const write = (text: string) => {
    if (!out.isTTY || text === shown) return
    shown = text
    out.write(`\r\u001b[2K${text}`)
  }
  return {
    show: (done: number) => {
      const filled = Math.round((Math.min(done, total) / total) * WIDTH)
      write(`${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${done.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')} files`)
    },
    clear: () => write(''),
  }
}
