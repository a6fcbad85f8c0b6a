import type { Wording } from '@/lib/domain/shared/wording'

export const FORM_COPY = {
  errorCount: { zh: '有 {count} 处要改', en: '{count} entries need a change' },
  titlePrefix: { zh: '有错：', en: 'Error: ' },
  sending: { zh: '正在保存…', en: 'Saving…' },
  notDone: { zh: '这一步没有办成', en: 'This was not done' },
  done: { zh: '已保存', en: 'Saved' },
  notFound: {
    zh: '没有找到这件事，可能已经办完或转给了别人。请刷新页面',
    en: 'Not found; it may be finished or passed on. Please reload',
  },
} satisfies Record<string, Wording>
