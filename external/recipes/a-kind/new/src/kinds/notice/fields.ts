import type { NoticesDeclared } from '../declared.ts';
import type { FieldsOfTypes } from '../fields.ts';

/** The fields of the events about notices. */
export const fieldsOfNotices = ({ names }: NoticesDeclared): FieldsOfTypes => ({
  'notice.posted': { notice: { choice: names } },
});
