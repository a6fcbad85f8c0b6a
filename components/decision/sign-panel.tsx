import { Disclosure } from '@/components/ui/disclosure'
import { FormTextInput, SubmitButton } from '@/components/ui/form/form-fields'
import { Paper } from '@/components/ui/paper'
import { DocumentSheet } from '@/components/document/document-sheet'
import { DECISION } from '@/lib/copy/decision'
import { say } from '@/lib/copy/say'
import type { DocumentView } from '@/lib/domain/document/view'
import type { Locale } from '@/lib/domain/shared/wording'

interface SignPanelProps {
  locale: Locale
  count: number
  /** Why it cannot be signed; stands under the button. */
  disabledReason?: string
  mayReturn: boolean
}

/** What signing brings forth, the password as signature, and the way back to the reviewers. */
export const SignPanel = ({ locale, count, disabledReason, mayReturn }: SignPanelProps) => (
  <div className="sign-panel">
    <p className="text-s text-ink-3">{say(DECISION.panel, locale)}</p>
    <p className="text-h3 font-semibold">{say(DECISION.panelDocument, locale)}</p>
    <p className="text-s text-ink-2">{say(DECISION.panelNote, locale, { count })}</p>
    {disabledReason === undefined && (
      <>
        <a href="#notice" className="link inline-block py-2 text-s">
          {say(DECISION.preview, locale)}
        </a>
        <FormTextInput
          name="password"
          type="password"
          label={say(DECISION.password, locale)}
          autoComplete="current-password"
          required
        />
      </>
    )}
    <SubmitButton
      size="lg"
      wide
      className="mt-4"
      sendingText={say(DECISION.signing, locale)}
      disabledReason={disabledReason}
    >
      {say(DECISION.sign, locale, { count })}
    </SubmitButton>
    {disabledReason === undefined && <p className="mt-3 text-s text-ink-3">{say(DECISION.signNote, locale)}</p>}
    {mayReturn && (
      <a href="#return" className="link mt-2 inline-block py-2 text-s">
        {say(DECISION.returnTitle, locale)}
      </a>
    )}
  </div>
)

export const NoticePreview = ({ view, locale }: { view: DocumentView; locale: Locale }) => (
  <Disclosure id="notice" summary={say(DECISION.preview, locale)}>
    <Paper heading={say(DECISION.panelDocument, locale)} note={say(DECISION.previewNote, locale)}>
      <DocumentSheet view={view} pending={say(DECISION.previewPending, 'zh')} />
    </Paper>
  </Disclosure>
)
