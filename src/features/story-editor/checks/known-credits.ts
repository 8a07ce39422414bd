import type { CheckedText } from '#domain/captions/check-story.ts'
import { isNoCredit } from '#domain/images/no-credit.ts'

const isMissing = ({ rule }: CheckedText['findings'][number]) => rule === 'credit-missing'

/**
 * What was found, without the credits that the story does not name and the library does: those are no less there. `creditOf` says what the
 * library has for a picture.
 */
export function withKnownCredits(
  texts: readonly CheckedText[],
  creditOf: (src: string) => Promise<string>,
): Promise<readonly CheckedText[]> {
  return Promise.all(
    texts.map(async text => {
      const { picture, findings } = text
      if (!picture || picture.credit?.trim() || !findings.some(isMissing)) return text
      return isNoCredit(await creditOf(picture.src)) ? text : { ...text, findings: findings.filter(one => !isMissing(one)) }
    }),
  )
}
