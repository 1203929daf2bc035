-- Counts the passwords an account has had: sessions that began under an earlier one are over, on every server.

alter table account add column password_version integer not null default 1;
