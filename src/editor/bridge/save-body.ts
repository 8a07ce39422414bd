import type { UnprovenPlace } from '#domain/story/unproven-place.ts'
import { BodySaver } from './body-saver.ts'
import type { DocNode } from './doc-node.ts'
import type { LiveDocument } from './live-nodes.ts'
import type { OpenedBody } from './open-body.ts'

/** A place the file cannot say what the screen says. `at` counts the document's top-level nodes from 0. */
export interface SaveProblem extends UnprovenPlace {
  readonly at: number
}

/** A body to write, and what could not be proven about it. */
export interface SavedBody {
  readonly body: string
  readonly problems: readonly SaveProblem[]
}

/**
 * Writes a document over the body it was opened from. Untouched: the same bytes. Edited: what was edited and nothing else. What is
 * written is parsed again and must equal the document; where no way of writing does, `problems` says so and the text is kept.
 * What was changed into what readers have is written as it is written in `live`, the body they have.
 */
export function saveBody(opened: OpenedBody, doc: DocNode | LiveDocument, live: OpenedBody | null = null): SavedBody {
  return new BodySaver(opened).save(doc, live)
}
