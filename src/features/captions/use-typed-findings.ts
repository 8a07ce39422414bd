import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useApi } from '#api/api-context.ts'
import type { Caption } from '#contract/caption.ts'
import type { CaptionFinding } from '#contract/finding.ts'
import type { CheckedText } from '#domain/captions/check-story.ts'
import { copyKeys } from '#domain/captions/copy-keys.ts'
import { findingKey, keyAfterEdit } from '#domain/captions/finding-key.ts'
import { StoryChecker } from '#editor/checks/story-checker.ts'
import { pictureQuery, siteQuery, storyQuery } from './queries.ts'
import { useTypedWord } from './typed-words.ts'

/** What is found in words while they are typed; `list` is null until any were looked at, `isFresh` says that these were. */
interface TypedFindings {
  readonly list: readonly CaptionFinding[] | null
  readonly isFresh: boolean
}

/** What is found in the words of a caption while they are typed; null while none are. */
export function useTypedFindings(id: number, caption: Caption | undefined): TypedFindings | null {
  const api = useApi()
  const [text, alt, credit] = [useTypedWord(id, 'caption')?.text, useTypedWord(id, 'alt')?.text, useTypedWord(id, 'credit')?.text]
  const typing = text !== undefined || alt !== undefined || credit !== undefined
  const { data: site } = useQuery(siteQuery(api))
  const { data: record } = useQuery({ ...pictureQuery(api, caption?.picture?.id ?? 0), enabled: typing && Boolean(caption?.picture) })
  const taken = record?.taken.slice(0, 10) ?? ''
  const { data: story } = useQuery({ ...storyQuery(api, caption?.story.id ?? 0), enabled: typing && caption !== undefined })
  const [found, setFound] = useState<{ readonly words: string; readonly list: readonly CaptionFinding[] } | null>(null)
  const words = JSON.stringify([text, alt, credit, caption?.text])
  const [checker, setChecker] = useState<StoryChecker | null>(null)
  useEffect(() => {
    if (!typing) return
    const own = new StoryChecker()
    setChecker(own)
    return () => own.stop()
  }, [typing])
  useEffect(() => {
    if (!typing) return setFound(null)
    if (!checker || !story || !site || !caption) return
    const edited = {
      kind: caption.kind,
      line: caption.line,
      ...(text !== undefined && { caption: text }),
      ...(alt !== undefined && { alt }),
      ...(credit !== undefined && { credit }),
    }
    const { stops } = story.loose
    const beside = {
      habits: stops === null ? null : { stops },
      kept: [caption.text, text ?? caption.text].map(one => one.trim()),
      pictures: { [caption.src]: { taken, credit: caption.credit.text, alt: caption.alt.text, decorative: caption.decorative } },
      edited,
    }
    const look = async () => {
      const checked = await checker.check(story.text, copyKeys(site.fields), site.captions, beside)
      const own = checked?.find(one => one.kind === caption.kind && one.line === caption.line)
      if (own) setFound({ words, list: findingsOf(own, caption.text) })
    }
    void look()
  }, [checker, story, site, caption, typing, text, alt, credit, taken, words])
  return typing ? { list: found?.list ?? null, isFresh: found?.words === words } : null
}

/** A finding is known by the words of a loose caption; those that the desk knows are the saved ones. */
const findingsOf = (checked: CheckedText, saved: string): CaptionFinding[] =>
  checked.findings.map(({ rule, level, message, evidence, fix, field, span, ...rest }) => ({
    rule,
    level,
    message,
    evidence,
    fix,
    field,
    span,
    finding: keyAfterEdit(findingKey(checked, { rule, level, message, evidence, fix, field, span, ...rest }), checked.text, saved),
  }))
