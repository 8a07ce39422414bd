import { QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { takeRow } from './caption-cache.ts'

const place = ['captions', 'queue', { view: 'all' }]

function listWith(ids: readonly number[]) {
  const client = new QueryClient()
  client.setQueryData(place, { ids, total: 9, upTo: 30 })
  return client
}

test('a caption that another one became has its row in the list', () => {
  const client = listWith([4, 7, 5])
  takeRow(client, 7, 31)
  expect(client.getQueryData(place)).toEqual({ ids: [4, 31, 5], total: 9, upTo: 30 })
})

test('and one that had a row of its own has one only', () => {
  const client = listWith([4, 7, 5])
  takeRow(client, 7, 4)
  expect(client.getQueryData(place)).toEqual({ ids: [4, 5], total: 8, upTo: 30 })
})

test('a list without it stays as it is', () => {
  const client = listWith([4, 5])
  takeRow(client, 7, 4)
  expect(client.getQueryData(place)).toEqual({ ids: [4, 5], total: 9, upTo: 30 })
})
