import type { YearPictureProps } from '@/components/institution/year-picture'
import { sayDate, sayMonth } from '@/lib/copy/dates'
import { HOME, HOME_ITEMS } from '@/lib/copy/home'
import { PARTS } from '@/lib/copy/parts'
import { say } from '@/lib/copy/say'
import { addMonths, type IsoDate } from '@/lib/domain/shared/dates'
import type { ItemLetter } from '@/lib/domain/shared/item-letters'
import type { Locale } from '@/lib/domain/shared/wording'

const TODAY = '2026-11-24'

/** The story of the pictures: six items, three licences, one filing on 24 November 2026. */
export function sampleYear(locale: Locale): YearPictureProps {
  const name = (letter: ItemLetter) => say(HOME_ITEMS[letter], locale)
  const lane = (letter: ItemLetter, due: IsoDate) => ({
    key: letter,
    title: name(letter),
    opens: addMonths(due, -3),
    due,
    dueText: sayDate(due, locale, '2027-01-01'),
    rides: true,
  })
  const event = (date: IsoDate, title: string, kind: 'due' | 'soon' | 'paper', rides = false) => ({
    key: date + title,
    date,
    dateText: sayDate(date, locale, date),
    title,
    kind,
    rides,
  })
  return {
    today: TODAY,
    filing: true,
    months: Array.from({ length: 12 }, (_, index) => {
      const date = addMonths('2026-11-01', index)
      return { date, label: sayMonth(date, locale, index === 2), newYear: index === 2 }
    }),
    licences: [
      { key: 'A', title: name('A'), lanes: [lane('A', '2027-02-20')] },
      {
        key: 'B',
        title: name('B'),
        lanes: [{ ...lane('B', '2027-02-20'), warn: { date: '2026-12-18', text: say(PARTS.testDate, locale) } }],
      },
      {
        key: 'MCH',
        title: say(HOME.mchLicence, locale).slice(0, 4),
        lanes: [lane('C', '2027-05-31'), lane('D', '2027-05-31'), lane('E', '2027-05-31'), lane('F', '2027-07-15')],
      },
    ],
    events: [
      event('2026-12-18', say(PARTS.testDate, locale), 'soon'),
      event('2026-12-31', say(PARTS.last, locale), 'paper'),
      event('2027-02-20', `${name('A')}、${name('B')}`, 'due', true),
      event('2027-05-31', `${name('C')}、${name('D')}、${name('E')}`, 'due', true),
      event('2027-07-15', name('F'), 'due', true),
      event('2027-09-03', say(PARTS.branch, locale), 'paper'),
    ],
    words: sampleWords(locale),
  }
}

function sampleWords(locale: Locale): YearPictureProps['words'] {
  return {
    today: say(PARTS.rulerToday, locale),
    todayNote: say(HOME.start, locale),
    otherPapers: say(PARTS.rest, locale),
    listLabel: say(PARTS.year, locale),
    legend: {
      filing: say(HOME.start, locale),
      window: say(PARTS.limit, locale),
      due: say(PARTS.urgent, locale),
      soon: say(PARTS.left, locale, { n: 30 }),
      paper: say(PARTS.rest, locale),
    },
  }
}
