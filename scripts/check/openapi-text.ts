import { openMockDesk } from '#mocks/app.ts'
import { noImages } from '../../tests/support/no-images.ts'

/** The OpenAPI document as the desk serves it, laid out for people who read its changes. */
export async function openApiText(): Promise<string> {
  const desk = await openMockDesk({}, noImages)
  const response = await desk.fetch(new Request('http://desk.test/api/openapi.json'))
  await desk.inStep.stop()
  return `${JSON.stringify(await response.json(), null, 2)}\n`
}
