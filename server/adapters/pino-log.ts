import pino from 'pino'
import type { Log } from '../ports/log.ts'

/** A log of JSON lines in a file, and on standard error for whoever looks on. */
export function pinoLog(file: string): Log & { close(): void } {
  const kept = pino.destination({ dest: file, sync: true, mkdir: true })
  const log = pino({ timestamp: pino.stdTimeFunctions.isoTime }, pino.multistream([{ stream: kept }, { stream: process.stderr }]))
  return {
    error: ({ id, error, request }) => log.error({ id, request, err: error }),
    warn: message => log.warn(message),
    close: () => kept.end(),
  }
}
