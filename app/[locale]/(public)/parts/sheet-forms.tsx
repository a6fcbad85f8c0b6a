import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { DateInput } from '@/components/ui/date-input'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Notice } from '@/components/ui/notice'
import { OldNew } from '@/components/ui/old-new'
import { PairChoice, VerdictChoice } from '@/components/ui/pair-choice'
import { RadioGroup } from '@/components/ui/radio-group'
import { SectionHead } from '@/components/ui/section-head'
import { Select } from '@/components/ui/select'
import { Tag } from '@/components/ui/tag'
import { TextInput } from '@/components/ui/text-input'
import { PARTS } from '@/lib/copy/parts'
import { say } from '@/lib/copy/say'
import type { Locale } from '@/lib/domain/shared/wording'

export function SheetForms({ locale }: { locale: Locale }) {
  const t = (code: keyof typeof PARTS) => say(PARTS[code], locale)
  return (
    <div className="section grid grid-cols-1 gap-8 lg:grid-cols-2 lg:gap-12">
      <section>
        <SectionHead title={t('form')} />
        <ErrorSummary
          title={t('errorTitle')}
          titlePrefix={t('errorPrefix')}
          errors={[{ fieldId: 'testDate', text: t('testDateError') }]}
        />
        <TextInput name="serial" label={t('serial')} hint={t('serialHint')} defaultValue="2605-0117" width="m" />
        <TextInput name="branch" label={t('branch')} optional={t('optional')} width="m" />
        <DateInput name="testDate" label={t('testDate')} error={t('testDateError')} defaultValue="2025-03-02" />
        <TextInput
          name="beds"
          label={t('beds')}
          unit={t('bedsUnit')}
          defaultValue="118"
          width="xs"
          inputMode="numeric"
        />
        <PairChoice
          name="device"
          label={t('device')}
          defaultValue="changed"
          options={[
            { value: 'same', label: t('same') },
            { value: 'changed', label: t('changed'), reveals: true },
          ]}
          reveal={
            <>
              <RadioGroup
                name="how"
                label={t('howChanged')}
                defaultValue="replaced"
                options={[
                  { value: 'replaced', label: t('replaced') },
                  { value: 'stopped', label: t('stopped') },
                  { value: 'edited', label: t('edited') },
                ]}
              />
              <p className="mt-4 flex justify-between font-semibold">
                {t('model')} <Tag tone="you">{t('changed')}</Tag>
              </p>
              <OldNew oldLabel={t('last')} newLabel={t('now')} oldValue="MX-200" newValue="MX-320" changed />
            </>
          }
        />
        <VerdictChoice
          name="verdict"
          label={t('verdict')}
          defaultValue="fails"
          options={[
            { value: 'fits', label: t('fits'), tone: 'done' },
            { value: 'mostly', label: t('mostly'), tone: 'you' },
            { value: 'fails', label: t('fails'), tone: 'late' },
            { value: 'notHere', label: t('notHere'), tone: 'plain' },
          ]}
        />
      </section>
      <section>
        <SectionHead title={t('buttons')} />
        <div className="mt-3 flex flex-wrap items-start gap-3">
          <Button variant="primary">{t('submit')}</Button>
          <Button variant="secondary">{t('save')}</Button>
          <Button>{t('previous')}</Button>
          <Button disabledReason={t('proposeReason')}>{t('propose')}</Button>
        </div>
        <div className="mt-5 space-y-3">
          <Notice tone="info">{t('noticeInfo')}</Notice>
          <Notice tone="done">{t('noticeDone')}</Notice>
          <Notice tone="you" title={t('noticeYou')} />
          <Notice tone="pause">{t('noticePause')}</Notice>
          <Notice tone="late">{t('noticeLate')}</Notice>
        </div>
        <div className="mt-5">
          <Checkbox name="agree" label={t('same')} hint={t('serialHint')} defaultChecked />
          <Select
            name="select"
            label={t('howChanged')}
            width="m"
            options={[
              { value: 'replaced', label: t('replaced') },
              { value: 'stopped', label: t('stopped') },
            ]}
          />
        </div>
      </section>
    </div>
  )
}
