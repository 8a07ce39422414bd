import { useEffect, useRef, useState } from 'react'
import type { PictureRecord } from '#contract/picture.ts'
import { dropWord, keepWord, settleWord, type TypedField, useWaitingWord } from './waiting-words.ts'
import { panelWords } from './words.ts'

/** Saves a field whose text was `base` when somebody began to type. */
export type SaveWord = (value: string, base: string) => Promise<void>

export interface TypedWord {
  readonly value: string
  /** Why it is not saved, in words; undefined while it is, or while it is being typed. */
  readonly problem: string | undefined
  /** Somebody else wrote here meanwhile: a person has to choose. */
  readonly clash: boolean
  readonly change: (text: string) => void
  readonly enter: () => void
  readonly leave: () => void
  /** Saves what is typed, also over what somebody else wrote. */
  readonly save: () => void
  /** Gives up what is typed; false when nothing is. */
  readonly takeBack: () => boolean
  /** Leaves the field without what is typed. */
  readonly leaveWithout: () => boolean
}

/**
 * A field that saves itself when it is left, or when its picture goes out of sight. Until the desk has the words they stay in the field
 * and on this device, whatever happens; what somebody else wrote there meanwhile is never overwritten unasked.
 */
export function useTypedWord(record: PictureRecord, field: TypedField, onSave: SaveWord): TypedWord {
  const { id } = record
  const word = useWaitingWord(id, field)
  const [inside, setInside] = useState(false)
  const [sending, setSending] = useState(false)
  const [refused, setRefused] = useState<string>()
  const now = record[field]
  const clash = word !== undefined && now !== word.base && now !== word.text.trim()
  const send = async (base: string) => {
    if (!word) return
    const text = word.text.trim()
    if (text === now) return dropWord(id, field)
    setSending(true)
    try {
      await onSave(text, base)
      settleWord(id, field, word.text, text)
      setRefused(undefined)
    } catch (error) {
      setRefused(error instanceof Error ? error.message : String(error))
    }
    setSending(false)
  }
  const leave = () => {
    setInside(false)
    if (word?.here && !clash) void send(word.base)
  }
  const last = useRef(leave)
  useEffect(() => {
    last.current = leave
  })
  useEffect(() => () => last.current(), [])
  const takeBack = () => {
    setRefused(undefined)
    if (word) dropWord(id, field)
    return word !== undefined
  }
  const waits = word !== undefined && word.text.trim() !== now && !inside && !sending
  return {
    value: word?.text ?? now,
    problem: waits ? (clash ? panelWords.clash(now) : panelWords.notSaved(refused ?? panelWords.waits)) : undefined,
    clash,
    change: text => keepWord(id, field, { text, base: word?.base ?? now }),
    enter: () => setInside(true),
    leave,
    save: () => void send(now),
    takeBack,
    leaveWithout: () => {
      setInside(false)
      return takeBack()
    },
  }
}
