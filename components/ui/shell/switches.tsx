import { say } from '@/lib/copy/say'
import { SHELL } from '@/lib/copy/shell'
import type { Locale } from '@/lib/domain/shared/wording'
import { LanguageSwitch } from '../language-switch'
import { TextSizeSwitch } from '../text-size-switch'

/** `brief` shows one word, for the bar of a phone: 长辈版, or the way back. */
export const SizeSwitch = ({ locale, brief }: { locale: Locale; brief?: boolean }) => (
  <TextSizeSwitch
    label={say(SHELL.textSize, locale)}
    standard={say(SHELL.textStandard, locale)}
    elder={say(SHELL.textElder, locale)}
    larger={say(SHELL.textLarger, locale)}
    brief={brief}
  />
)

/** Size of text and language, in this order on every page. */
export const Switches = ({ locale }: { locale: Locale }) => (
  <>
    <SizeSwitch locale={locale} />
    <LanguageSwitch to={locale === 'zh' ? 'en' : 'zh'} label={say(SHELL.otherLanguage, locale)} />
  </>
)
