// Tells a password manager whose password is being set, in a form that asks for the password alone. Nobody sees or reaches it.

export const UsernameForManagers = ({ email = "" }: { readonly email?: string }) => (
  <input
    className="visually-hidden"
    type="text"
    name="username"
    autoComplete="username"
    defaultValue={email}
    tabIndex={-1}
    aria-hidden="true"
  />
)
