import { ButtonLink } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { PageHead } from '@/components/ui/page-head'
import { PrintButton } from '@/components/ui/print-button'
import { SectionHead } from '@/components/ui/section-head'
import { Status } from '@/components/ui/status'
import { SvgBars } from '@/components/ui/svg-bars'
import { Table } from '@/components/ui/table'
import { sayDate } from '@/lib/copy/dates'
import { FILING_WORDS, NEEDED } from '@/lib/copy/needed'
import { say } from '@/lib/copy/say'
import type { StatusCode } from '@/lib/copy/status'
import type { FilingState } from '@/lib/domain/clock/cycle'
import { ITEM_NAMES } from '@/lib/domain/items/item-names'
import type { MaterialCounts } from '@/lib/domain/items/materials'
import type { NeededItem, NeededPapers } from '@/lib/domain/items/needed'
import type { NeededQuestion } from '@/lib/domain/items/needed-facts'
import type { IsoDate } from '@/lib/domain/shared/dates'
import type { Locale } from '@/lib/domain/shared/wording'
import { localeHref } from '@/lib/i18n/navigation'
import { routes } from '@/lib/routes'
import { NeededForm } from './needed-form'
import { NeededPaperList } from './needed-papers'

interface NeededAnswerProps {
  locale: Locale
  today: IsoDate
  windowMonths: number
  question: NeededQuestion
  items: readonly NeededItem[]
  papers: NeededPapers
  /** Whose licences, when a number was asked for. */
  of: { readonly nameMasked: string; readonly source: 'REGISTER' | 'OWN'; readonly asOf: IsoDate } | null
}

/** Items with their windows, the three numbers, and the list to take along; printable as it is. */
export function NeededAnswer({ locale, today, windowMonths, question, items, papers, of }: NeededAnswerProps) {
  const isHere = question.letters.length > 0
  return (
    <>
      <PageHead
        back={{ href: localeHref(locale, routes.whichItems), label: say(NEEDED.title, locale) }}
        title={isHere ? titleOf(question, papers, locale) : say(NEEDED.nothingHere, locale)}
        lead={
          <>
            {of && <span className="block">{sourceOf(of, locale)}</span>}
            {isHere && say(NEEDED.answerLead, locale)}
          </>
        }
        aside={<PrintButton label={say(NEEDED.print, locale)} />}
      />
      <section className="section" aria-labelledby="items-title">
        <SectionHead id="items-title" title={say(NEEDED.itemsTitle, locale)} />
        <ItemsTable {...{ locale, items, today, windowMonths }} />
      </section>
      {isHere && (
        <>
          <Numbers locale={locale} counts={papers.counts} />
          <NeededPaperList locale={locale} papers={papers} />
        </>
      )}
      <section className="section no-print" aria-labelledby="next-title">
        <SectionHead id="next-title" title={say(NEEDED.next, locale)} />
        <div className="mt-4 flex flex-wrap gap-3">
          <ButtonLink href={localeHref(locale, routes.startCase)} variant="primary">
            {say(NEEDED.start, locale)}
          </ButtonLink>
          <ButtonLink href={localeHref(locale, routes.guide)} variant="secondary">
            {say(NEEDED.guide, locale)}
          </ButtonLink>
          {isHere && <ButtonLink href={routes.blankForm(question.letters)}>{say(NEEDED.blankForm, locale)}</ButtonLink>}
        </div>
        <div className="mt-4">
          <Disclosure summary={say(NEEDED.change, locale)}>
            <NeededForm locale={locale} question={question} />
          </Disclosure>
        </div>
      </section>
    </>
  )
}

function titleOf({ letters }: NeededQuestion, { yours }: NeededPapers, locale: Locale): string {
  const items = say(letters.length === 1 ? NEEDED.itemsOne : NEEDED.itemsMany, locale, { n: letters.length })
  const papers = say(yours.length === 1 ? NEEDED.papersOne : NEEDED.papersMany, locale, { n: yours.length })
  return say(NEEDED.answerTitle, locale, { items, papers })
}

const sourceOf = ({ nameMasked, source, asOf }: NonNullable<NeededAnswerProps['of']>, locale: Locale): string =>
  say(source === 'REGISTER' ? NEEDED.ofRegister : NEEDED.ofOwn, locale, {
    name: nameMasked,
    date: sayDate(asOf, locale),
  })

const STATE_CODE: Record<FilingState, StatusCode> = { LATE: 'late', DUE: 'you', MAY_JOIN: 'seen', NOT_YET: 'lock' }

type ItemsTableProps = Pick<NeededAnswerProps, 'locale' | 'items' | 'today' | 'windowMonths'>

const ItemsTable = ({ locale, items, today, windowMonths }: ItemsTableProps) => (
  <Table
    caption={say(NEEDED.itemsTitle, locale)}
    columns={[
      { key: 'item', label: say(NEEDED.item, locale) },
      { key: 'due', label: say(NEEDED.due, locale) },
      { key: 'when', label: say(NEEDED.when, locale) },
    ]}
    rows={items.map((item) => ({
      key: item.letter,
      cells: {
        item: (
          <>
            <span className="text-body">{say(ITEM_NAMES[item.letter].name, locale)}</span>
            <a href={localeHref(locale, routes.guideItem(item.letter))} className="link block text-s">
              {say(NEEDED.itemLink, locale)}
            </a>
          </>
        ),
        due: item.due ? sayDate(item.due, locale) : say(NEEDED.dueUnknown, locale),
        when: whenOf(item, { locale, today, windowMonths }),
      },
    }))}
  />
)

function whenOf(item: NeededItem, { locale, today, windowMonths }: Omit<ItemsTableProps, 'items'>) {
  const { elsewhere, state, due, opensOn } = item
  if (elsewhere) return say(NEEDED.where, locale, { authority: say(elsewhere, locale) })
  if (!state || !due || !opensOn) return say(NEEDED.whenRule, locale, { months: windowMonths })
  const facts = { due: sayDate(due, locale, today), opens: sayDate(opensOn, locale, today) }
  return <Status code={STATE_CODE[state]}>{say(FILING_WORDS[state], locale, facts)}</Status>
}

function Numbers({ locale, counts }: { locale: Locale; counts: MaterialCounts }) {
  const { separate, combined, supplied } = counts
  const figure = (value: number) => (
    <span className="text-h2 font-semibold">
      {value} <span className="text-s font-normal">{say(NEEDED.unit, locale)}</span>
    </span>
  )
  const less = Math.round((1 - supplied / Math.max(1, separate)) * 100)
  return (
    <section className="section section-split" aria-labelledby="numbers-title">
      <SectionHead id="numbers-title" title={say(NEEDED.numbersTitle, locale)} />
      <div className="mt-3 max-w-[36rem]">
        <SvgBars
          bars={[
            {
              key: 'S',
              label: say(NEEDED.separate, locale),
              figure: figure(separate),
              value: separate,
              tone: 'before',
            },
            { key: 'C', label: say(NEEDED.combined, locale), figure: figure(combined), value: combined, tone: 'pale' },
            { key: 'N', label: say(NEEDED.supplied, locale), figure: figure(supplied), value: supplied, strong: true },
          ]}
        />
        <p className="mt-3 text-s">{say(NEEDED.less, locale, { percent: less })}</p>
        <p className="mt-1 text-s text-ink-3">{say(NEEDED.numbersNote, locale)}</p>
      </div>
    </section>
  )
}
