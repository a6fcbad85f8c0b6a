import { DayRulerMini } from '@/components/clock/day-ruler-mini'
import { YearPicture } from '@/components/institution/year-picture'
import { Disclosure } from '@/components/ui/disclosure'
import { ProgressBar } from '@/components/ui/progress-bar'
import { SectionHead } from '@/components/ui/section-head'
import { SegmentBar } from '@/components/ui/segment-bar'
import { SquareCount } from '@/components/ui/square-count'
import { Status } from '@/components/ui/status'
import { SvgHistogram } from '@/components/ui/svg-histogram'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { PARTS } from '@/lib/copy/parts'
import { say } from '@/lib/copy/say'
import { STATUS_WORDS } from '@/lib/copy/status'
import type { Locale } from '@/lib/domain/shared/wording'
import { sampleYear } from './sample-year'

const COUNTS = [6, 17, 31, 29, 18, 10, 5, 1, 0, 1] as const

export function SheetData({ locale }: { locale: Locale }) {
  const t = (code: keyof typeof PARTS) => say(PARTS[code], locale)
  const ten = (used: number, state: 'used' | 'late') =>
    Array.from({ length: 10 }, (_, index) => ({ n: index + 1, state: index < used ? state : ('left' as const) }))
  const row = (key: string, name: string, late: boolean) => ({
    key,
    edge: late ? ('late' as const) : undefined,
    cells: {
      name: (
        <>
          <span className="text-body font-semibold">{name}</span>
          <span className="block text-xs font-normal text-ink-3">YLJY 370211 20261112 000016</span>
        </>
      ),
      limit: (
        <DayRulerMini
          cells={ten(late ? 9 : 3, late ? 'late' : 'used')}
          label={say(PARTS.left, locale, { n: late ? 1 : 7 })}
        />
      ),
      delta: <Tag tone="you">{t('changed')}</Tag>,
      mine: <Status code={late ? 'you' : 'seen'}>{say(STATUS_WORDS[late ? 'you' : 'seen'], locale)}</Status>,
    },
  })
  return (
    <>
      <section className="section">
        <SectionHead title={t('data')} />
        <Table
          caption={t('tableCaption')}
          columns={[
            { key: 'name', label: t('institution') },
            { key: 'limit', label: t('limit') },
            { key: 'delta', label: t('delta') },
            { key: 'mine', label: t('mine'), role: 'status' },
          ]}
          groups={[
            { key: 'urgent', title: t('urgent'), rows: [row('1', t('clinic'), true)] },
            { key: 'rest', title: t('rest'), rows: [row('2', t('clinicTwo'), false)] },
          ]}
        />
        <div className="mt-6 grid grid-cols-1 gap-8 lg:grid-cols-2">
          <div className="space-y-4">
            <SegmentBar
              label={t('steps')}
              segments={['ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'go', 'you', 'none', 'none']}
            />
            <ProgressBar percent={62} label={t('uploading')} />
            <Disclosure summary={t('more')}>{t('serialHint')}</Disclosure>
            <SquareCount
              rows={[
                { key: 'a', label: t('fails'), count: 8 },
                { key: 'b', label: t('mostly'), count: 5, late: 1 },
              ]}
            />
          </div>
          <SvgHistogram
            label={t('histogram')}
            bins={COUNTS.map((count, index) => ({ label: String(index + 4), count, late: index > 6 }))}
            promise={{ afterIndex: 6, label: t('promise'), note: t('overdueTwo') }}
          />
        </div>
      </section>
      <section className="section">
        <SectionHead title={t('year')} />
        <YearPicture {...sampleYear(locale)} />
      </section>
    </>
  )
}
