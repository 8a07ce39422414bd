import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Caption, CaptionField, CaptionRow, Decision } from '#contract/caption.ts'
import type { CaptionFinding, StandReason } from '#contract/finding.ts'
import { setPreferences, usePreferences } from '#ui/preferences.ts'
import { announce, toast } from '#ui/toast.tsx'
import { inTurn } from './in-turn.ts'
import { closeOver, openOver } from './over-store.ts'
import { isOtherwise, setTyped, typedWord } from './typed-words.ts'
import { useCaptionActs } from './use-caption-acts.ts'
import type { CaptionQueue } from './use-queue.ts'
import { useTypedFindings } from './use-typed-findings.ts'
import { words } from './words.ts'

export const fieldOrder: readonly CaptionField[] = ['caption', 'alt', 'credit']

interface ReviewOptions {
  readonly id: number
  readonly caption: Caption | undefined
  readonly queue: CaptionQueue
  readonly focusQueue: () => void
  readonly onShow: (id: number) => void
  readonly onNothingLeft: (id: number) => void
}

/** What can be done with the caption that is open, and what is chosen in it. */
export function useReview({ id, caption, queue, focusQueue, onShow, onNothingLeft }: ReviewOptions) {
  const client = useQueryClient()
  const acts = useCaptionActs(onShow)
  const live = usePreferences(({ fixLive }) => fixLive)
  const fields = useRef(new Map<CaptionField, HTMLTextAreaElement>())
  /** A decision is made, and the next caption is not there yet: a second press is not meant for this one. */
  const decided = useRef(false)
  const looked = useLooked(id, caption !== undefined)
  /** The finding for which a reason is being chosen. */
  const [asking, setAsking] = useState<string | null>(null)
  // Buttons go with what they do; the focus does not go with them.
  useLayoutEffect(() => {
    if (document.activeElement === document.body) focusQueue()
  })
  const typed = useTypedFindings(id, caption)
  const [list, isStale] = [typed?.list ?? caption?.findings, typed !== null && !typed.isFresh]
  const open = useMemo(() => {
    const all = caption && list ? list.filter(({ finding }) => !caption.stood.some(one => one.finding === finding)) : []
    // A fix of other words than those that stand there now would take out what was typed since.
    return isStale ? all.map(one => ({ ...one, fix: null })) : all
  }, [caption, list, isStale])
  const [chosenKey, choose] = useState<string | null>(null)
  const chosen = open.find(({ finding }) => finding === chosenKey) ?? open[0] ?? null

  const type = (field: CaptionField, text: string) => {
    if (!caption) return
    const now = field === 'caption' ? caption.text : caption[field].text
    const old = typedWord(id, field)
    setTyped(id, field, text === (old?.from ?? now) ? null : { text, from: old?.from ?? now, problem: '' })
  }
  const saveAll = async (): Promise<boolean> => {
    if (!caption) return false
    for (const field of fieldOrder) if (!(await acts.save(caption, field, live))) return false
    return true
  }
  const goOn = (what: string) => {
    const next = queue.nextWaiting(id)
    closeOver()
    const row = next === null ? null : (client.getQueryData<CaptionRow | null>(['captions', 'row', next]) ?? null)
    announce(words.announce.next(what, row, row ? words.levels(row.counts) : ''))
    decided.current = next !== null
    if (next === null) onNothingLeft(id)
    else onShow(next)
    focusQueue()
  }
  const decide = async (decision: Decision, said: string, about = caption) => {
    if (!about || decided.current || !looked) return
    const stands = acts.decide(about, decision)
    goOn(said)
    if (await stands) return
    decided.current = false
    onShow(id)
  }
  /** What was typed is not saved, so that nothing is signed off: says why. Who was not writing is not made to, by the next letter key. */
  const notSaved = () => {
    const field = fieldOrder.find(one => typedWord(id, one)) ?? 'caption'
    const area = fields.current.get(field)
    if (document.activeElement !== area || typedWord(id, field)?.away) focusQueue()
    area?.scrollIntoView({ block: 'nearest' })
    const word = typedWord(id, field)
    const now = client.getQueryData<Caption>(['captions', 'caption', id]) ?? caption
    const kind = word?.away ? 'away' : word && now && isOtherwise(now, field, word) ? 'conflict' : 'refused'
    toast({ message: words.failed.sign(words.waits(field, kind === 'conflict' ? words.changedMeanwhile : (word?.problem ?? ''), kind)) })
  }
  const approve = async () => {
    if (!caption || decided.current || !looked) return
    decided.current = true
    // A fix that is on its way is part of what is signed off, and so is what was typed.
    const saved = (await inTurn(id, async () => true)) && (await saveAll())
    decided.current = false
    if (!saved) return notSaved()
    const now = client.getQueryData<Caption>(['captions', 'caption', id]) ?? caption
    // What is signed off is not signed off once more.
    const { state } = client.getQueryData<CaptionRow | null>(['captions', 'row', id]) ?? now
    if (state === 'signed') return goOn(words.announce.already)
    await decide({ what: 'sign', hash: now.hash }, words.announce.approved, now)
  }
  const isTyped = (field: string | undefined) => (field === 'caption' || field === 'alt' || field === 'credit') && typedWord(id, field)
  /** Applies a fix; where it is applied already by the time of its turn, the first of the others instead. */
  const applyFix = async (finding: CaptionFinding | null, others: readonly CaptionFinding[] = []) => {
    if (!caption || !finding?.fix) return
    const { field, text } = finding.fix
    if (isTyped(field)) {
      // What is typed is fixed where it is typed, and saved with the rest.
      type(field as CaptionField, text)
      await acts.save(caption, field as CaptionField, live)
      return
    }
    const keys = [finding, ...others.filter(({ fix }) => fix && !isTyped(fix.field))].map(one => one.finding)
    await acts.fix(caption, keys, live)
  }
  return {
    acts,
    live,
    looked,
    isLoose: caption?.kind === 'loose',
    hasPicture: caption !== undefined && caption.kind !== 'loose',
    story: caption?.story.id ?? null,
    fixNext: () => applyFix(chosen?.fix ? chosen : (open.find(({ fix }) => fix) ?? null), open),
    chooseNext: () => choose(open[((chosen ? open.indexOf(chosen) : -1) + 1) % Math.max(1, open.length)]?.finding ?? null),
    open,
    chosen,
    choose,
    asking,
    fields,
    approve,
    applyFix,
    saveField: (field: CaptionField) => (caption ? acts.save(caption, field, live) : Promise.resolve(true)),
    type,
    fixAll: async () => {
      // What is typed is part of what is fixed.
      if (!caption || !(await saveAll())) return
      const keys = open.filter(({ fix }) => fix?.safe).map(({ finding }) => finding)
      await acts.fixAll(client.getQueryData<Caption>(['captions', 'caption', id]) ?? caption, keys, live)
    },
    return: (reason: string) => void decide({ what: 'return', reason }, words.announce.returned),
    justText: () => void decide({ what: 'text' }, words.announce.text),
    ask: (finding: CaptionFinding | null) => {
      // A placeholder is no matter of taste.
      if (finding?.rule === 'tk') return toast({ message: words.noStand })
      setAsking(finding?.finding ?? null)
    },
    stand: async (finding: CaptionFinding, reason: StandReason, note = '') => {
      // The field of the reason goes with the question.
      focusQueue()
      setAsking(null)
      if (caption) await acts.stand(caption, finding, reason, note)
    },
    edit: (field: CaptionField = 'caption') => {
      const area = fields.current.get(field)
      area?.focus()
      area?.setSelectionRange(area.value.length, area.value.length)
    },
    leaveField: focusQueue,
    toggleLive: () => {
      setPreferences({ fixLive: !live })
      announce(words.announce.fixes(!live))
    },
    large: useCallback(() => openOver('large'), []),
  }
}

/** So long a caption is in view before one decides about it: the second press of two was meant for the one before. */
const LOOKED_MS = 200

function useLooked(id: number, there: boolean): boolean {
  const [looked, setLooked] = useState<number | null>(null)
  useEffect(() => {
    if (!there) return
    const timer = setTimeout(() => setLooked(id), LOOKED_MS)
    return () => clearTimeout(timer)
  }, [id, there])
  return looked === id
}

export type CaptionReview = ReturnType<typeof useReview>
