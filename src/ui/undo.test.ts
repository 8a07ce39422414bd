import { beforeEach, expect, test } from 'vitest'
import { done, redoLast, type Undoable, underway, undoLast } from './undo.ts'

let log: string[] = []
beforeEach(() => {
  log = []
})

/** An act that can be taken back and done again any number of times, as the server's acts can. */
const act = (name: string): Undoable => ({
  message: name,
  undo: async () => {
    log.push(`undo ${name}`)
    return {
      message: name,
      undo: async () => {
        log.push(`redo ${name}`)
        return act(name)
      },
    }
  },
})

test('the last act is taken back first, and done again in turn', async () => {
  done(act('star'))
  done(act('spike'))
  await undoLast()
  await undoLast()
  await redoLast()
  expect(log).toEqual(['undo spike', 'undo star', 'redo star'])
  await undoLast()
  expect(log.at(-1)).toBe('undo star')
})

test('something new ends what could be done again', async () => {
  done(act('star'))
  await undoLast()
  done(act('spike'))
  await redoLast()
  expect(log).toEqual(['undo star'])
})

test('what cannot be taken back is said and does not stand in the way', async () => {
  done(act('star'))
  done({ message: 'kill', undo: () => Promise.reject(new Error('It was changed since.')) })
  await undoLast()
  await undoLast()
  expect(log).toEqual(['undo star'])
})

test('quick presses each take one back', async () => {
  for (const name of ['star', 'spike', 'kill']) done(act(name))
  await Promise.all([undoLast(), undoLast(), undoLast(), redoLast()])
  expect(log).toEqual(['undo kill', 'undo spike', 'undo star', 'redo star'])
})

test('what the desk did not answer to can be taken back later, in its order', async () => {
  let away = true
  const gone = () => Promise.reject(Object.assign(new Error('The desk does not answer.'), { waits: true }))
  done(act('star'))
  const spike = act('spike')
  done({ ...spike, undo: () => (away ? gone() : spike.undo()) })
  await undoLast()
  expect(log).toEqual([])
  away = false
  await undoLast()
  await undoLast()
  expect(log).toEqual(['undo spike', 'undo star'])
})

test('what is being done is what is taken back right behind it, and what fails is nothing', async () => {
  done(act('star'))
  let answer = () => {}
  const asked = new Promise<void>(resolve => {
    answer = resolve
  })
  void underway(asked.then(() => done(act('spike'))))
  const undone = undoLast()
  answer()
  await undone
  expect(log).toEqual(['undo spike'])
  underway(Promise.reject(new Error('Refused.'))).catch(() => {})
  await undoLast()
  expect(log).toEqual(['undo spike', 'undo star'])
})
