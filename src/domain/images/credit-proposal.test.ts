import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { creditProposal } from './credit-proposal.ts'
import { nameCased } from './name-case.ts'
import { isNoCredit } from './no-credit.ts'

describe('No credit at all', () => {
  test.each([
    '',
    '  ',
    'HO',
    'ho',
    'STR',
    'str.',
    'POOL',
    'pool photo',
    'STAFF',
    'Staff Photographer',
    'SUPPLIED',
    '(Supplied)',
    'Handout',
    'HO/STR',
    '-',
  ])('is %j', credit => {
    expect(isNoCredit(credit)).toBe(true)
    expect(creditProposal(credit)).toBeNull()
  })
  test.each(['HO/AFP', 'Ho Chi', 'Poole', 'Strand Theatre', 'Supplied by the Vale Line', 'Staffordshire Police'])('is not %j', credit =>
    expect(isNoCredit(credit)).toBe(false),
  )
})

describe('A credit', () => {
  test.each([
    ['JONAH SELE / COURIER (c)', 'Jonah Sele/Courier'],
    ['© Mira Voss', 'Mira Voss'],
    ['(C) 2026 Mira Voss', 'Mira Voss'],
    ['Copyright Mira Voss 2026', 'Mira Voss'],
    ['Copyright © 2024-2026 Mira Voss/AFP', 'Mira Voss/AFP'],
    ['Mira Voss, © AFP', 'Mira Voss, AFP'],
    ['Photo by Mira Voss', 'Mira Voss'],
    ['Picture: MIRA VOSS', 'Mira Voss'],
    ['Mira Voss via AP', 'Mira Voss/AP'],
    ['Mira Voss | Reuters', 'Mira Voss/Reuters'],
    ['Mira Voss (AFP)', 'Mira Voss/AFP'],
    ['MIRA VOSS via GETTY IMAGES', 'Mira Voss/Getty Images'],
    ['STR/AFP', 'AFP'],
    ['HO / Vale Line', 'Vale Line'],
    ['SEAN O’BRIEN/PA', 'Sean O’Brien/PA'],
    ["SEAN O'BRIEN/PA WIRE", "Sean O'Brien/PA Wire"],
    ['RONAN McDONALD', 'Ronan McDonald'],
    ['RONAN MCDONALD/EPA-EFE', 'Ronan McDonald/EPA-EFE'],
    ['JAN VAN DER BERG/ANP', 'Jan van der Berg/ANP'],
    ['JAN van der BERG', 'Jan van der Berg'],
    ['JEAN-LUC D’ARCY/REUTERS', 'Jean-Luc D’Arcy/Reuters'],
    ['J.R. SMITH', 'J.R. Smith'],
    ['TJ OKAFOR', 'TJ Okafor'],
    ['ÉLODIE ÅKESSON-ØSTBY', 'Élodie Åkesson-Østby'],
    ['THE OSTRAND COURIER', 'The Ostrand Courier'],
    ['mira voss/afp', 'Mira Voss/AFP'],
    [' Mira Voss ', 'Mira Voss'],
    ['Mira\u00a0Voss', 'Mira Voss'],
  ])('%j may be written %j', (credit, proposal) => expect(creditProposal(credit)?.proposal).toBe(proposal))

  test.each([
    'Mira Voss/AFP',
    'AFP',
    'AP',
    'PA',
    'Reuters',
    'Getty Images',
    'NASA/ESA',
    'Mira Voss',
    'J. R. Smith',
    'Jan van der Berg/ANP',
    'Ronan McDonald/EPA',
    'bell hooks Institute',
    'ostrand.example',
    '@miravoss',
    'Courier archive',
    'Copyrightson & Daughters',
  ])('that is written well is left alone: %j', credit => expect(creditProposal(credit)).toBeNull())

  test('is proposed with every reason there is', () =>
    expect(creditProposal('JONAH SELE / COURIER (c)')?.why).toBe(
      'A credit carries no copyright mark; byline and agency are written Name/Agency; names are not written in capitals.',
    ))

  test('of nothing but marks is not proposed away', () => expect(creditProposal('(c) 2026')).toBeNull())

  const pieces = fc.constantFrom(
    '(c)',
    '©',
    'Copyright',
    '2026',
    '/',
    ' / ',
    ' via ',
    ' ',
    'HO',
    'STR',
    'MIRA',
    'Voss',
    'AFP',
    '|',
    '(',
    ')',
    ',',
    "O'B",
    'é',
  )
  test('that was proposed has nothing left to propose', () =>
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), parts => {
        const proposed = creditProposal(parts.join(''))
        if (!proposed) return
        expect(isNoCredit(proposed.proposal)).toBe(false)
        expect(creditProposal(proposed.proposal)).toBeNull()
      }),
      { numRuns: 2000 },
    ))
})

test('names lose and gain no letter', () =>
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('A', 'b', 'Ö', ' ', '-', "'", '/', 'Mc', 'O’', '.') }), text => {
      expect(nameCased(text).toLowerCase()).toBe(text.toLowerCase())
    }),
  ))
