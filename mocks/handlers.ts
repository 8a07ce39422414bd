import { http } from 'msw'
import type { MockDesk } from './app.ts'
import { type Fault, faults } from './faults.ts'

/** Hands every request to the API to the desk, by way of the fault that is switched on. */
export const handlers = (desk: Pick<MockDesk, 'fetch'>, fault: () => Fault | null) => [
  http.all('*/api/*', async ({ request }) => {
    const name = fault()
    return (name && (await faults[name](request, desk.fetch))) ?? desk.fetch(request)
  }),
]
