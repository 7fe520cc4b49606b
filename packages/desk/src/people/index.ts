// The door of the room of people.
export { AUDIT_ACTIONS, type AuditAction, type AuditLine, audit } from "./audit.ts"
export { openPeople } from "./open-people.ts"
export type * from "./people.ts"
export { INVITATION_STATUSES } from "./people.ts"
export { atMost, scopesOf } from "./roles.ts"
export { openSmtpMailer, type SmtpAddress } from "./smtp-mailer.ts"
