import { setupServer } from 'msw/node'
import type { MockDesk } from './app.ts'
import type { Fault } from './faults.ts'
import { handlers } from './handlers.ts'

/** The same handlers for tests in Node. What is no request to the API fails the test. */
export function mockServer(desk: Pick<MockDesk, 'fetch'>, fault: () => Fault | null = () => null) {
  return setupServer(...handlers(desk, fault))
}
