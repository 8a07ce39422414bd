import type { Desk } from './desk.ts'
import { boardOf, frontsShape, orderProblem } from './front-boards.ts'
import { remember } from './front-memory.ts'

/** Notes who leads the fronts of the featured value after somebody changed it. */
export async function rememberStars(desk: Desk, by: string): Promise<void> {
  for (const shape of frontsShape(desk).list) {
    if (shape.featured && (await orderProblem(desk, shape)) === '') await remember(desk, await boardOf(desk, shape), by)
  }
}
