-- Whoever was given the secret of an invitation may make an account with it, once and for some days. Only the SHA-256 of
-- the 256-bit random secret is kept: whoever reads this table can accept none.
create table invitation (
    id           uuid primary key,
    inviter      uuid        not null references account (id) on delete cascade,
    secret_hash  bytea       not null unique check (length(secret_hash) = 32),
    created_at   timestamptz not null default now(),
    expires_at   timestamptz not null,
    accepted_at  timestamptz,
    withdrawn_at timestamptz
);

create index invitation_inviter on invitation (inviter);
