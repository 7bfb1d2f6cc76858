CREATE TABLE "account_entries" (
	"mutual_id" text collate "C" NOT NULL,
	"account_id" text collate "C" NOT NULL,
	"booked_on" date NOT NULL,
	"place" bigint NOT NULL,
	"transfer_id" text collate "C" NOT NULL,
	"debits_pence" bigint NOT NULL,
	"credits_pence" bigint NOT NULL,
	CONSTRAINT "account_entries_mutual_id_account_id_booked_on_place_pk" PRIMARY KEY("mutual_id","account_id","booked_on","place")
);
--> statement-breakpoint
CREATE TABLE "accounts" (
	"mutual_id" text collate "C" NOT NULL,
	"account_id" text collate "C" NOT NULL,
	"kind" text collate "C" NOT NULL,
	"owner_id" text collate "C" NOT NULL,
	"debits_posted_pence" bigint NOT NULL,
	"credits_posted_pence" bigint NOT NULL,
	"debits_pending_pence" bigint NOT NULL,
	"credits_pending_pence" bigint NOT NULL,
	CONSTRAINT "accounts_mutual_id_account_id_pk" PRIMARY KEY("mutual_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "advances" (
	"mutual_id" text collate "C" NOT NULL,
	"due_id" text collate "C" NOT NULL,
	"settlement_id" text collate "C" NOT NULL,
	"holder_id" text collate "C" NOT NULL,
	"amount_pence" bigint NOT NULL,
	"advanced_at" timestamp (3) with time zone NOT NULL,
	"repaid_at" timestamp (3) with time zone,
	CONSTRAINT "advances_mutual_id_due_id_pk" PRIMARY KEY("mutual_id","due_id")
);
--> statement-breakpoint
CREATE TABLE "agreements" (
	"mutual_id" text collate "C" NOT NULL,
	"agreement_id" text collate "C" NOT NULL,
	"need_id" text collate "C" NOT NULL,
	"visit" bigint NOT NULL,
	"place" bigint NOT NULL,
	"holder_id" text collate "C" NOT NULL,
	"carer_id" text collate "C" NOT NULL,
	"from_on" date NOT NULL,
	"until_on" date,
	"status" text collate "C" NOT NULL,
	"agreed_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"ended_by_id" text collate "C",
	CONSTRAINT "agreements_mutual_id_agreement_id_pk" PRIMARY KEY("mutual_id","agreement_id"),
	CONSTRAINT "agreements_status_is_listed" CHECK ("status" in ('standing', 'asked', 'ended'))
);
--> statement-breakpoint
CREATE TABLE "answered_commands" (
	"actor_id" text collate "C" NOT NULL,
	"key" text collate "C" NOT NULL,
	"request_hash" text collate "C" NOT NULL,
	"answer" text collate "C" NOT NULL,
	"answered_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "answered_commands_actor_id_key_pk" PRIMARY KEY("actor_id","key")
);
--> statement-breakpoint
CREATE TABLE "attachments" (
	"mutual_id" text collate "C" NOT NULL,
	"attachment_id" text collate "C" NOT NULL,
	"message_id" text collate "C" NOT NULL,
	"name" text collate "C" NOT NULL,
	"kind" text collate "C" NOT NULL,
	"bytes" bigint NOT NULL,
	"content" text collate "C" NOT NULL,
	CONSTRAINT "attachments_mutual_id_attachment_id_pk" PRIMARY KEY("mutual_id","attachment_id"),
	CONSTRAINT "attachments_kind_is_listed" CHECK ("kind" in ('png', 'jpeg', 'webp', 'pdf'))
);
--> statement-breakpoint
CREATE TABLE "audit_events" (
	"mutual_id" text collate "C" NOT NULL,
	"audit_id" text collate "C" NOT NULL,
	"name" text collate "C" NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by_id" text collate "C" NOT NULL,
	"in_name_of_id" text collate "C" NOT NULL,
	"via" text collate "C" NOT NULL,
	"subject_id" text collate "C",
	"facts" jsonb NOT NULL,
	CONSTRAINT "audit_events_mutual_id_audit_id_pk" PRIMARY KEY("mutual_id","audit_id"),
	CONSTRAINT "audit_events_via_is_listed" CHECK ("via" in ('app', 'phone', 'paper', 'import', 'work'))
);
--> statement-breakpoint
CREATE TABLE "availability_blocks" (
	"mutual_id" text collate "C" NOT NULL,
	"carer_id" text collate "C" NOT NULL,
	"weekday" text collate "C" NOT NULL,
	"starts_time" text collate "C" NOT NULL,
	"wall_minutes" bigint NOT NULL,
	CONSTRAINT "availability_blocks_mutual_id_carer_id_weekday_starts_time_pk" PRIMARY KEY("mutual_id","carer_id","weekday","starts_time")
);
--> statement-breakpoint
CREATE TABLE "availability_exceptions" (
	"mutual_id" text collate "C" NOT NULL,
	"exception_id" text collate "C" NOT NULL,
	"carer_id" text collate "C" NOT NULL,
	"kind" text collate "C" NOT NULL,
	"from_on" date NOT NULL,
	"until_on" date NOT NULL,
	"starts_time" text collate "C",
	"wall_minutes" bigint,
	"said_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "availability_exceptions_mutual_id_exception_id_pk" PRIMARY KEY("mutual_id","exception_id"),
	CONSTRAINT "availability_exceptions_kind_is_listed" CHECK ("kind" in ('away', 'extra'))
);
--> statement-breakpoint
CREATE TABLE "balance_transactions" (
	"mutual_id" text collate "C" NOT NULL,
	"balance_transaction_id" text collate "C" NOT NULL,
	"type" text collate "C" NOT NULL,
	"source_id" text collate "C",
	"amount_pence" bigint NOT NULL,
	"fee_pence" bigint NOT NULL,
	"net_pence" bigint NOT NULL,
	"available_at" timestamp (3) with time zone NOT NULL,
	"status" text collate "C" NOT NULL,
	"journal_id" text collate "C",
	"made_at" timestamp (3) with time zone NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "balance_transactions_mutual_id_balance_transaction_id_pk" PRIMARY KEY("mutual_id","balance_transaction_id"),
	CONSTRAINT "balance_transactions_status_is_listed" CHECK ("status" in ('pending', 'available'))
);
--> statement-breakpoint
CREATE TABLE "ballot_boxes" (
	"mutual_id" text collate "C" NOT NULL,
	"proposal_id" text collate "C" NOT NULL,
	"voting_class" text collate "C" NOT NULL,
	"sealed" text collate "C" NOT NULL,
	CONSTRAINT "ballot_boxes_mutual_id_proposal_id_voting_class_pk" PRIMARY KEY("mutual_id","proposal_id","voting_class"),
	CONSTRAINT "ballot_boxes_voting_class_is_listed" CHECK ("voting_class" in ('holder', 'carer', 'supporter'))
);
--> statement-breakpoint
CREATE TABLE "bank_answers" (
	"mutual_id" text collate "C" NOT NULL,
	"line_id" text collate "C" NOT NULL,
	"time" bigint NOT NULL,
	"says" text collate "C" NOT NULL,
	"source" text collate "C",
	"transfer_id" text collate "C",
	"owner_id" text collate "C" NOT NULL,
	"reason" text collate "C",
	"said_by_id" text collate "C" NOT NULL,
	"said_at" timestamp (3) with time zone NOT NULL,
	"taken_back_by_id" text collate "C",
	"taken_back_at" timestamp (3) with time zone,
	CONSTRAINT "bank_answers_mutual_id_line_id_time_pk" PRIMARY KEY("mutual_id","line_id","time"),
	CONSTRAINT "bank_answers_says_is_listed" CHECK ("says" in ('matched', 'paid-in', 'not-ours')),
	CONSTRAINT "bank_answers_source_is_listed" CHECK ("source" in ('council-money', 'own-contribution', 'top-up'))
);
--> statement-breakpoint
CREATE TABLE "bank_lines" (
	"mutual_id" text collate "C" NOT NULL,
	"line_id" text collate "C" NOT NULL,
	"owner_id" text collate "C" NOT NULL,
	"on_day" date NOT NULL,
	"description" text collate "C" NOT NULL,
	"amount_pence" bigint NOT NULL,
	"balance_pence" bigint,
	"fingerprint" text collate "C" NOT NULL,
	"file_name" text collate "C" NOT NULL,
	"row" bigint NOT NULL,
	"brought_by_id" text collate "C" NOT NULL,
	"brought_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "bank_lines_mutual_id_line_id_pk" PRIMARY KEY("mutual_id","line_id")
);
--> statement-breakpoint
CREATE TABLE "bank_payouts" (
	"mutual_id" text collate "C" NOT NULL,
	"payout_id" text collate "C" NOT NULL,
	"member_id" text collate "C" NOT NULL,
	"amount_pence" bigint NOT NULL,
	"status" text collate "C" NOT NULL,
	"arrives_on" date NOT NULL,
	"failure_code" text collate "C",
	"made_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "bank_payouts_mutual_id_payout_id_pk" PRIMARY KEY("mutual_id","payout_id"),
	CONSTRAINT "bank_payouts_status_is_listed" CHECK ("status" in ('on-its-way', 'paid', 'failed'))
);
--> statement-breakpoint
CREATE TABLE "books" (
	"mutual_id" text collate "C" NOT NULL,
	"block" bigint NOT NULL,
	"hash" text collate "C" NOT NULL,
	"booked_on" date,
	"open_from" date,
	CONSTRAINT "books_mutual_id_pk" PRIMARY KEY("mutual_id")
);
--> statement-breakpoint
CREATE TABLE "budgets" (
	"mutual_id" text collate "C" NOT NULL,
	"budget_id" text collate "C" NOT NULL,
	"holder_id" text collate "C" NOT NULL,
	"council_id" text collate "C" NOT NULL,
	"plan_reference" text collate "C",
	"weekly_pence" bigint NOT NULL,
	"contribution_weekly_pence" bigint NOT NULL,
	"top_up_weekly_pence" bigint NOT NULL,
	"starts_on" date NOT NULL,
	"review_on" date,
	"ends_on" date,
	"outcomes" jsonb NOT NULL,
	"entered_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "budgets_mutual_id_budget_id_pk" PRIMARY KEY("mutual_id","budget_id")
);
--> statement-breakpoint
CREATE TABLE "calendar_feeds" (
	"mutual_id" text collate "C" NOT NULL,
	"member_id" text collate "C" NOT NULL,
	"feed_id" text collate "C" NOT NULL,
	"names" boolean NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "calendar_feeds_mutual_id_member_id_pk" PRIMARY KEY("mutual_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "carer_wishes" (
	"mutual_id" text collate "C" NOT NULL,
	"carer_id" text collate "C" NOT NULL,
	"furthest_miles" bigint,
	"most_minutes" bigint,
	"likes" jsonb NOT NULL,
	"will_not_do" jsonb NOT NULL,
	"kinds_not_done" jsonb NOT NULL,
	"interests" jsonb NOT NULL,
	"said_at" timestamp (3) with time zone,
	"guaranteed_minutes" bigint NOT NULL,
	"guaranteed_from_on" date,
	CONSTRAINT "carer_wishes_mutual_id_carer_id_pk" PRIMARY KEY("mutual_id","carer_id")
);
--> statement-breakpoint
CREATE TABLE "checks" (
	"mutual_id" text collate "C" NOT NULL,
	"check_id" text collate "C" NOT NULL,
	"member_id" text collate "C" NOT NULL,
	"kind" text collate "C" NOT NULL,
	"level" text collate "C",
	"issued_on" date,
	"seen_on" date NOT NULL,
	"seen_by_id" text collate "C",
	"valid_to" date,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "checks_mutual_id_check_id_pk" PRIMARY KEY("mutual_id","check_id")
);
--> statement-breakpoint
CREATE TABLE "claims" (
	"mutual_id" text collate "C" NOT NULL,
	"claim_id" text collate "C" NOT NULL,
	"dispute_id" text collate "C" NOT NULL,
	"due_id" text collate "C" NOT NULL,
	"again_due_id" text collate "C" NOT NULL,
	"holder_id" text collate "C" NOT NULL,
	"method" text collate "C" NOT NULL,
	"amount_pence" bigint NOT NULL,
	"fee_pence" bigint NOT NULL,
	"status" text collate "C" NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"decided_by_id" text collate "C",
	"decided_at" timestamp (3) with time zone,
	"words" text collate "C",
	CONSTRAINT "claims_mutual_id_claim_id_pk" PRIMARY KEY("mutual_id","claim_id"),
	CONSTRAINT "claims_method_is_listed" CHECK ("method" in ('card', 'bacs')),
	CONSTRAINT "claims_status_is_listed" CHECK ("status" in ('open', 'asked-again', 'borne', 'given-back'))
);
--> statement-breakpoint
CREATE TABLE "closed_months" (
	"mutual_id" text collate "C" NOT NULL,
	"month_on" date NOT NULL,
	"closed_at" timestamp (3) with time zone NOT NULL,
	"closed_by_id" text collate "C" NOT NULL,
	"block" bigint NOT NULL,
	"hash" text collate "C" NOT NULL,
	"kinds" jsonb NOT NULL,
	"debits_pence" bigint NOT NULL,
	"credits_pence" bigint NOT NULL,
	"open_items" jsonb NOT NULL,
	CONSTRAINT "closed_months_mutual_id_month_on_pk" PRIMARY KEY("mutual_id","month_on")
);
--> statement-breakpoint
CREATE TABLE "conversations" (
	"mutual_id" text collate "C" NOT NULL,
	"conversation_id" text collate "C" NOT NULL,
	"need_id" text collate "C" NOT NULL,
	"holder_id" text collate "C" NOT NULL,
	"carer_id" text collate "C" NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"messages" bigint NOT NULL,
	"last_sent_at" timestamp (3) with time zone NOT NULL,
	"holder_read_to" bigint NOT NULL,
	"carer_read_to" bigint NOT NULL,
	CONSTRAINT "conversations_mutual_id_conversation_id_pk" PRIMARY KEY("mutual_id","conversation_id")
);
--> statement-breakpoint
CREATE TABLE "corrections" (
	"mutual_id" text collate "C" NOT NULL,
	"correction_id" text collate "C" NOT NULL,
	"shift_id" text collate "C" NOT NULL,
	"from_hours_id" text collate "C" NOT NULL,
	"hours_id" text collate "C" NOT NULL,
	"asked_by" text collate "C" NOT NULL,
	"asked_by_id" text collate "C" NOT NULL,
	"reason" text collate "C" NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"answer" text collate "C",
	"answer_reason" text collate "C",
	"answered_by_id" text collate "C",
	"answered_at" timestamp (3) with time zone,
	"settlement_id" text collate "C",
	CONSTRAINT "corrections_mutual_id_correction_id_pk" PRIMARY KEY("mutual_id","correction_id"),
	CONSTRAINT "corrections_asked_by_is_listed" CHECK ("asked_by" in ('holder', 'carer')),
	CONSTRAINT "corrections_answer_is_listed" CHECK ("answer" in ('agreed', 'declined', 'withdrawn'))
);
--> statement-breakpoint
CREATE TABLE "council_exceptions" (
	"mutual_id" text collate "C" NOT NULL,
	"exception_id" text collate "C" NOT NULL,
	"holder_id" text collate "C" NOT NULL,
	"use" text collate "C" NOT NULL,
	"what_for" text collate "C" NOT NULL,
	"written_by" text collate "C" NOT NULL,
	"reference" text collate "C" NOT NULL,
	"from_on" date NOT NULL,
	"until_on" date,
	"entered_by_id" text collate "C" NOT NULL,
	"entered_at" timestamp (3) with time zone NOT NULL,
	"ended_by_id" text collate "C",
	CONSTRAINT "council_exceptions_mutual_id_exception_id_pk" PRIMARY KEY("mutual_id","exception_id")
);
--> statement-breakpoint
CREATE TABLE "council_profiles" (
	"mutual_id" text collate "C" NOT NULL,
	"council_id" text collate "C" NOT NULL,
	"version" bigint NOT NULL,
	"from_on" date NOT NULL,
	"profile" jsonb NOT NULL,
	"entered_by_id" text collate "C",
	"entered_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "council_profiles_mutual_id_council_id_version_pk" PRIMARY KEY("mutual_id","council_id","version")
);
--> statement-breakpoint
CREATE TABLE "councils" (
	"mutual_id" text collate "C" NOT NULL,
	"council_id" text collate "C" NOT NULL,
	"name" text collate "C" NOT NULL,
	CONSTRAINT "councils_mutual_id_council_id_pk" PRIMARY KEY("mutual_id","council_id")
);
--> statement-breakpoint
CREATE TABLE "cover_asks" (
	"mutual_id" text collate "C" NOT NULL,
	"cover_id" text collate "C" NOT NULL,
	"carer_id" text collate "C" NOT NULL,
	"circle" text collate "C" NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"answer_by" timestamp (3) with time zone NOT NULL,
	"answer" text collate "C",
	"answered_at" timestamp (3) with time zone,
	"entered_by_id" text collate "C",
	CONSTRAINT "cover_asks_mutual_id_cover_id_carer_id_pk" PRIMARY KEY("mutual_id","cover_id","carer_id"),
	CONSTRAINT "cover_asks_circle_is_listed" CHECK ("circle" in ('team', 'yes', 'all')),
	CONSTRAINT "cover_asks_answer_is_listed" CHECK ("answer" in ('yes', 'no', 'offered', 'over'))
);
--> statement-breakpoint
CREATE TABLE "cover_plans" (
	"mutual_id" text collate "C" NOT NULL,
	"holder_id" text collate "C" NOT NULL,
	"circles" jsonb NOT NULL,
	"asked_at_once" bigint NOT NULL,
	"answer_minutes" bigint NOT NULL,
	"tell_hours_before" bigint NOT NULL,
	"named" jsonb NOT NULL,
	"then_what" text collate "C",
	"agreed_at" timestamp (3) with time zone NOT NULL,
	"agreed_by_id" text collate "C" NOT NULL,
	CONSTRAINT "cover_plans_mutual_id_holder_id_pk" PRIMARY KEY("mutual_id","holder_id")
);
--> statement-breakpoint
CREATE TABLE "cover_searches" (
	"mutual_id" text collate "C" NOT NULL,
	"cover_id" text collate "C" NOT NULL,
	"shift_id" text collate "C" NOT NULL,
	"holder_id" text collate "C" NOT NULL,
	"handed_back_by_id" text collate "C",
	"starts_at" timestamp (3) with time zone NOT NULL,
	"plan" jsonb NOT NULL,
	"status" text collate "C" NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"next_at" timestamp (3) with time zone NOT NULL,
	"tell_at" timestamp (3) with time zone NOT NULL,
	"told_at" timestamp (3) with time zone,
	"all_asked_at" timestamp (3) with time zone,
	"passed" jsonb NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"found_carer_id" text collate "C",
	CONSTRAINT "cover_searches_mutual_id_cover_id_pk" PRIMARY KEY("mutual_id","cover_id"),
	CONSTRAINT "cover_searches_status_is_listed" CHECK ("status" in ('asking', 'found', 'nobody', 'ended'))
);
--> statement-breakpoint
CREATE TABLE "declines" (
	"mutual_id" text collate "C" NOT NULL,
	"shift_id" text collate "C" NOT NULL,
	"carer_id" text collate "C" NOT NULL,
	"declined_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "declines_mutual_id_shift_id_carer_id_pk" PRIMARY KEY("mutual_id","shift_id","carer_id")
);
--> statement-breakpoint
CREATE TABLE "dues" (
	"mutual_id" text collate "C" NOT NULL,
	"due_id" text collate "C" NOT NULL,
	"settlement_id" text collate "C" NOT NULL,
	"holder_id" text collate "C" NOT NULL,
	"amount_pence" bigint NOT NULL,
	"carried_pence" bigint NOT NULL,
	"credit_pence" bigint NOT NULL,
	"again_of_id" text collate "C",
	"status" text collate "C" NOT NULL,
	"carried_into_id" text collate "C",
	"reason" text collate "C",
	"attempt" bigint NOT NULL,
	"method" text collate "C",
	"payment_method_id" text collate "C",
	"tried_at" timestamp (3) with time zone,
	"next_try_on" date,
	"checkout_session_id" text collate "C",
	"leaves_on" date,
	"told_at" timestamp (3) with time zone,
	"collected_at" timestamp (3) with time zone,
	"payment_intent_id" text collate "C",
	"charge_id" text collate "C",
	"outside_pence" bigint,
	"by_hand_since" timestamp (3) with time zone,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "dues_mutual_id_due_id_pk" PRIMARY KEY("mutual_id","due_id"),
	CONSTRAINT "dues_status_is_listed" CHECK ("status" in ('waiting', 'processing', 'collected', 'parked', 'carried', 'dropped')),
	CONSTRAINT "dues_method_is_listed" CHECK ("method" in ('card', 'bacs'))
);
--> statement-breakpoint
CREATE TABLE "former_ways_to_pay" (
	"mutual_id" text collate "C" NOT NULL,
	"payment_method_id" text collate "C" NOT NULL,
	"member_id" text collate "C" NOT NULL,
	"kind" text collate "C" NOT NULL,
	"brand" text collate "C",
	"last_four" text collate "C",
	"mandate_reference" text collate "C",
	"left_at" timestamp (3) with time zone NOT NULL,
	"detached_at" timestamp (3) with time zone,
	CONSTRAINT "former_ways_to_pay_mutual_id_payment_method_id_pk" PRIMARY KEY("mutual_id","payment_method_id"),
	CONSTRAINT "former_ways_to_pay_kind_is_listed" CHECK ("kind" in ('card', 'bacs'))
);
--> statement-breakpoint
CREATE TABLE "fund_feeds" (
	"mutual_id" text collate "C" NOT NULL,
	"settlement_id" text collate "C" NOT NULL,
	"contribution_pence" bigint NOT NULL,
	"fees_pence" bigint NOT NULL,
	"short_before_pence" bigint NOT NULL,
	"fed_pence" bigint NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "fund_feeds_mutual_id_settlement_id_pk" PRIMARY KEY("mutual_id","settlement_id")
);
--> statement-breakpoint
CREATE TABLE "fund_reserves" (
	"mutual_id" text collate "C" NOT NULL,
	"reserve_id" text collate "C" NOT NULL,
	"purpose" text collate "C" NOT NULL,
	"what" text collate "C" NOT NULL,
	"decision" text collate "C" NOT NULL,
	"proposal_id" text collate "C",
	"amount_pence" bigint NOT NULL,
	"payee" text collate "C" NOT NULL,
	"payee_id" text collate "C",
	"status" text collate "C" NOT NULL,
	"hold_id" text collate "C" NOT NULL,
	"reserved_by_id" text collate "C" NOT NULL,
	"reserved_at" timestamp (3) with time zone NOT NULL,
	"spent_pence" bigint,
	"evidence" text collate "C",
	"evidence_file" jsonb,
	"asked_by_id" text collate "C",
	"asked_at" timestamp (3) with time zone,
	"ended_by_id" text collate "C",
	"ended_at" timestamp (3) with time zone,
	"end_reason" text collate "C",
	CONSTRAINT "fund_reserves_mutual_id_reserve_id_pk" PRIMARY KEY("mutual_id","reserve_id"),
	CONSTRAINT "fund_reserves_purpose_is_listed" CHECK ("purpose" in ('cover', 'training', 'running-costs', 'equipment', 'other')),
	CONSTRAINT "fund_reserves_status_is_listed" CHECK ("status" in ('reserved', 'asked', 'released', 'put-back'))
);
--> statement-breakpoint
CREATE TABLE "holidays" (
	"mutual_id" text collate "C" NOT NULL,
	"holiday_id" text collate "C" NOT NULL,
	"carer_id" text collate "C" NOT NULL,
	"employer" text collate "C" NOT NULL,
	"holder_id" text collate "C",
	"from_on" date NOT NULL,
	"until_on" date NOT NULL,
	"minutes" bigint NOT NULL,
	"pay_pence" bigint NOT NULL,
	"over_weeks" bigint NOT NULL,
	"entered_by_id" text collate "C" NOT NULL,
	"entered_at" timestamp (3) with time zone NOT NULL,
	"taken_back_by_id" text collate "C",
	"taken_back_at" timestamp (3) with time zone,
	"paid_on" date,
	"paid_by_id" text collate "C",
	"paid_at" timestamp (3) with time zone,
	CONSTRAINT "holidays_mutual_id_holiday_id_pk" PRIMARY KEY("mutual_id","holiday_id")
);
--> statement-breakpoint
CREATE TABLE "hours" (
	"mutual_id" text collate "C" NOT NULL,
	"hours_id" text collate "C" NOT NULL,
	"shift_id" text collate "C" NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone NOT NULL,
	"break_minutes" bigint NOT NULL,
	"disturbed_minutes" bigint NOT NULL,
	"travel_minutes" bigint NOT NULL,
	"miles_tenths" bigint NOT NULL,
	"note" text collate "C",
	"said_by_id" text collate "C" NOT NULL,
	"entered_by_id" text collate "C" NOT NULL,
	"via" text collate "C" NOT NULL,
	"entered_at" timestamp (3) with time zone NOT NULL,
	"corrects_id" text collate "C",
	CONSTRAINT "hours_mutual_id_hours_id_pk" PRIMARY KEY("mutual_id","hours_id"),
	CONSTRAINT "hours_via_is_listed" CHECK ("via" in ('app', 'phone', 'paper', 'import'))
);
--> statement-breakpoint
CREATE TABLE "hours_answers" (
	"mutual_id" text collate "C" NOT NULL,
	"answer_id" text collate "C" NOT NULL,
	"shift_id" text collate "C" NOT NULL,
	"hours_id" text collate "C" NOT NULL,
	"verdict" text collate "C" NOT NULL,
	"reason" text collate "C",
	"said_by_id" text collate "C",
	"entered_by_id" text collate "C",
	"via" text collate "C" NOT NULL,
	"answered_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "hours_answers_mutual_id_answer_id_pk" PRIMARY KEY("mutual_id","answer_id"),
	CONSTRAINT "hours_answers_verdict_is_listed" CHECK ("verdict" in ('confirmed', 'corrected', 'disputed', 'silent')),
	CONSTRAINT "hours_answers_via_is_listed" CHECK ("via" in ('app', 'phone', 'paper', 'deadline', 'import'))
);
--> statement-breakpoint
CREATE TABLE "imported_rows" (
	"mutual_id" text collate "C" NOT NULL,
	"file" text collate "C" NOT NULL,
	"key" text collate "C" NOT NULL,
	"fingerprint" text collate "C" NOT NULL,
	"import_id" text collate "C" NOT NULL,
	CONSTRAINT "imported_rows_mutual_id_file_key_pk" PRIMARY KEY("mutual_id","file","key"),
	CONSTRAINT "imported_rows_file_is_listed" CHECK ("file" in ('members', 'pairs', 'budgets', 'needs', 'shifts', 'terms'))
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"mutual_id" text collate "C" NOT NULL,
	"import_id" text collate "C" NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by_id" text collate "C" NOT NULL,
	"settle_from" date,
	"written" jsonb NOT NULL,
	CONSTRAINT "imports_mutual_id_import_id_pk" PRIMARY KEY("mutual_id","import_id")
);
--> statement-breakpoint
CREATE TABLE "installation" (
	"one" bigint NOT NULL,
	"kind" text collate "C" NOT NULL,
	"anchor_on" date,
	"founding_code_hash" text collate "C",
	"made_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "installation_one_pk" PRIMARY KEY("one"),
	CONSTRAINT "installation_is_one" CHECK ("installation"."one" = 1),
	CONSTRAINT "installation_kind_is_listed" CHECK ("kind" in ('demo', 'real'))
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"mutual_id" text collate "C" NOT NULL,
	"invitation_id" text collate "C" NOT NULL,
	"member_id" text collate "C" NOT NULL,
	"code_hash" text collate "C" NOT NULL,
	"email" text collate "C" NOT NULL,
	"invited_by_id" text collate "C",
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	CONSTRAINT "invitations_mutual_id_invitation_id_pk" PRIMARY KEY("mutual_id","invitation_id")
);
--> statement-breakpoint
CREATE TABLE "jobs" (
	"name" text collate "C" NOT NULL,
	"holder" text collate "C",
	"leased_until" timestamp (3) with time zone,
	"last_run_at" timestamp (3) with time zone,
	"next_run_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "jobs_name_pk" PRIMARY KEY("name")
);
--> statement-breakpoint
CREATE TABLE "journals" (
	"mutual_id" text collate "C" NOT NULL,
	"journal_id" text collate "C" NOT NULL,
	"cause" text collate "C" NOT NULL,
	"posted_at" timestamp (3) with time zone NOT NULL,
	"by_id" text collate "C" NOT NULL,
	"corrects_id" text collate "C",
	CONSTRAINT "journals_mutual_id_journal_id_pk" PRIMARY KEY("mutual_id","journal_id")
);
--> statement-breakpoint
CREATE TABLE "matches" (
	"mutual_id" text collate "C" NOT NULL,
	"match_id" text collate "C" NOT NULL,
	"shift_id" text collate "C" NOT NULL,
	"holder_id" text collate "C" NOT NULL,
	"carer_id" text collate "C" NOT NULL,
	"holder_said" text collate "C",
	"holder_said_at" timestamp (3) with time zone,
	"carer_said" text collate "C",
	"carer_said_at" timestamp (3) with time zone,
	"made_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"ended_by_id" text collate "C",
	CONSTRAINT "matches_mutual_id_match_id_pk" PRIMARY KEY("mutual_id","match_id"),
	CONSTRAINT "matches_holder_said_is_listed" CHECK ("holder_said" in ('yes', 'no')),
	CONSTRAINT "matches_carer_said_is_listed" CHECK ("carer_said" in ('yes', 'no'))
);
--> statement-breakpoint
CREATE TABLE "member_roles" (
	"mutual_id" text collate "C" NOT NULL,
	"member_id" text collate "C" NOT NULL,
	"role" text collate "C" NOT NULL,
	CONSTRAINT "member_roles_mutual_id_member_id_role_pk" PRIMARY KEY("mutual_id","member_id","role"),
	CONSTRAINT "member_roles_role_is_listed" CHECK ("role" in ('holder', 'carer', 'coordinator', 'supporter', 'representative', 'council-officer'))
);
--> statement-breakpoint
CREATE TABLE "member_sign_ins" (
	"mutual_id" text collate "C" NOT NULL,
	"member_id" text collate "C" NOT NULL,
	"user_id" text collate "C" NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "member_sign_ins_mutual_id_member_id_user_id_pk" PRIMARY KEY("mutual_id","member_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "members" (
	"mutual_id" text collate "C" NOT NULL,
	"member_id" text collate "C" NOT NULL,
	"ref" text collate "C",
	"name" text collate "C" NOT NULL,
	"email" text collate "C",
	"phone" text collate "C",
	"language" text collate "C" NOT NULL,
	"address" text collate "C",
	"postcode" text collate "C",
	"latitude" double precision,
	"longitude" double precision,
	"access_notes" text collate "C",
	"emergency_contact" text collate "C",
	"born_on" date,
	"skills" jsonb NOT NULL,
	"languages_spoken" jsonb NOT NULL,
	"travels_by" text collate "C",
	"opted_out_from" date,
	"opted_out_until" date,
	"opt_out_notice_days" bigint,
	"status" text collate "C" NOT NULL,
	"applying" text collate "C",
	"joined_at" timestamp (3) with time zone NOT NULL,
	"left_at" timestamp (3) with time zone,
	CONSTRAINT "members_mutual_id_member_id_pk" PRIMARY KEY("mutual_id","member_id"),
	CONSTRAINT "members_language_is_listed" CHECK ("language" in ('en', 'cy')),
	CONSTRAINT "members_travels_by_is_listed" CHECK ("travels_by" in ('foot', 'cycle', 'bus', 'motorcycle', 'car'))
);
--> statement-breakpoint
CREATE TABLE "message_reports" (
	"mutual_id" text collate "C" NOT NULL,
	"report_id" text collate "C" NOT NULL,
	"message_id" text collate "C" NOT NULL,
	"reported_by_id" text collate "C" NOT NULL,
	"about_id" text collate "C" NOT NULL,
	"sent_by_id" text collate "C" NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	"words" text collate "C" NOT NULL,
	"why" text collate "C",
	"reported_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone,
	"closed_by_id" text collate "C",
	"outcome" text collate "C",
	CONSTRAINT "message_reports_mutual_id_report_id_pk" PRIMARY KEY("mutual_id","report_id")
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"mutual_id" text collate "C" NOT NULL,
	"message_id" text collate "C" NOT NULL,
	"conversation_id" text collate "C" NOT NULL,
	"place" bigint NOT NULL,
	"side" text collate "C" NOT NULL,
	"sent_by_id" text collate "C" NOT NULL,
	"shift_id" text collate "C",
	"words" text collate "C" NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "messages_mutual_id_message_id_pk" PRIMARY KEY("mutual_id","message_id"),
	CONSTRAINT "messages_side_is_listed" CHECK ("side" in ('holder', 'carer'))
);
--> statement-breakpoint
CREATE TABLE "mutuals" (
	"mutual_id" text collate "C" NOT NULL,
	"name" text collate "C" NOT NULL,
	"nation" text collate "C" NOT NULL,
	"zone" text collate "C" NOT NULL,
	"care_mode" text collate "C" NOT NULL,
	"money_mode" text collate "C" NOT NULL,
	"rules" jsonb NOT NULL,
	"founded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "mutuals_mutual_id_pk" PRIMARY KEY("mutual_id"),
	CONSTRAINT "mutuals_nation_is_listed" CHECK ("nation" in ('england', 'wales', 'scotland', 'northern-ireland')),
	CONSTRAINT "mutuals_care_mode_is_listed" CHECK ("care_mode" in ('introduction', 'registered-provider')),
	CONSTRAINT "mutuals_money_mode_is_listed" CHECK ("money_mode" in ('no-money-held'))
);
--> statement-breakpoint
CREATE TABLE "needs" (
	"mutual_id" text collate "C" NOT NULL,
	"need_id" text collate "C" NOT NULL,
	"ref" text collate "C",
	"holder_id" text collate "C" NOT NULL,
	"title" text collate "C" NOT NULL,
	"kind" text collate "C" NOT NULL,
	"notes" text collate "C",
	"on_day" date,
	"days" jsonb NOT NULL,
	"from_on" date,
	"until_on" date,
	"pattern" jsonb,
	"starts_time" text collate "C" NOT NULL,
	"wall_minutes" bigint NOT NULL,
	"break_minutes" bigint,
	"window_minutes" bigint NOT NULL,
	"when_twice" text collate "C",
	"carers_needed" bigint NOT NULL,
	"skills" jsonb NOT NULL,
	"languages" jsonb NOT NULL,
	"outcome" text collate "C",
	"use" text collate "C",
	"circle" text collate "C" NOT NULL,
	"yes_opens_at" timestamp (3) with time zone NOT NULL,
	"all_opens_at" timestamp (3) with time zone NOT NULL,
	"holder_decides" boolean NOT NULL,
	"may_overspend" boolean NOT NULL,
	"overspend_reason" text collate "C",
	"status" text collate "C" NOT NULL,
	"laid_out_to" date,
	"posted_at" timestamp (3) with time zone NOT NULL,
	"posted_by_id" text collate "C" NOT NULL,
	"version" bigint NOT NULL,
	CONSTRAINT "needs_mutual_id_need_id_pk" PRIMARY KEY("mutual_id","need_id"),
	CONSTRAINT "needs_kind_is_listed" CHECK ("kind" in ('day', 'waking-night', 'sleep-in', 'live-in', 'first-meeting', 'trial')),
	CONSTRAINT "needs_when_twice_is_listed" CHECK ("when_twice" in ('earlier', 'later')),
	CONSTRAINT "needs_circle_is_listed" CHECK ("circle" in ('team', 'yes', 'all')),
	CONSTRAINT "needs_status_is_listed" CHECK ("status" in ('open', 'closed'))
);
--> statement-breakpoint
CREATE TABLE "net_pays" (
	"mutual_id" text collate "C" NOT NULL,
	"week_on" date NOT NULL,
	"holder_id" text collate "C" NOT NULL,
	"carer_id" text collate "C" NOT NULL,
	"net_pence" bigint NOT NULL,
	"entered_by_id" text collate "C" NOT NULL,
	"entered_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "net_pays_mutual_id_week_on_holder_id_carer_id_pk" PRIMARY KEY("mutual_id","week_on","holder_id","carer_id")
);
--> statement-breakpoint
CREATE TABLE "notice_choices" (
	"mutual_id" text collate "C" NOT NULL,
	"member_id" text collate "C" NOT NULL,
	"kind" text collate "C" NOT NULL,
	"mail" text collate "C" NOT NULL,
	"chosen_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "notice_choices_mutual_id_member_id_kind_pk" PRIMARY KEY("mutual_id","member_id","kind"),
	CONSTRAINT "notice_choices_mail_is_listed" CHECK ("mail" in ('at-once', 'daily', 'never'))
);
--> statement-breakpoint
CREATE TABLE "notice_hours" (
	"mutual_id" text collate "C" NOT NULL,
	"member_id" text collate "C" NOT NULL,
	"daily_time" text collate "C" NOT NULL,
	"quiet_from" text collate "C",
	"quiet_until" text collate "C",
	"chosen_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "notice_hours_mutual_id_member_id_pk" PRIMARY KEY("mutual_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"mutual_id" text collate "C" NOT NULL,
	"notice_id" text collate "C" NOT NULL,
	"member_id" text collate "C" NOT NULL,
	"kind" text collate "C" NOT NULL,
	"for_id" text collate "C",
	"need_id" text collate "C",
	"shift_id" text collate "C",
	"conversation_id" text collate "C",
	"pay_id" text collate "C",
	"due_id" text collate "C",
	"report_id" text collate "C",
	"purchase_id" text collate "C",
	"proposal_id" text collate "C",
	"starts_at" timestamp (3) with time zone,
	"at" timestamp (3) with time zone NOT NULL,
	"read_at" timestamp (3) with time zone,
	"mailing" text collate "C" NOT NULL,
	"mailed_at" timestamp (3) with time zone,
	CONSTRAINT "notices_mutual_id_notice_id_pk" PRIMARY KEY("mutual_id","notice_id"),
	CONSTRAINT "notices_mailing_is_listed" CHECK ("mailing" in ('new', 'daily', 'quiet', 'done'))
);
--> statement-breakpoint
CREATE TABLE "offers" (
	"mutual_id" text collate "C" NOT NULL,
	"offer_id" text collate "C" NOT NULL,
	"shift_id" text collate "C" NOT NULL,
	"holder_id" text collate "C" NOT NULL,
	"carer_id" text collate "C" NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"later_starts_at" timestamp (3) with time zone,
	"series" boolean NOT NULL,
	"rest_starts_at" timestamp (3) with time zone,
	"cover_id" text collate "C",
	"status" text collate "C" NOT NULL,
	"offered_at" timestamp (3) with time zone NOT NULL,
	"offered_by_id" text collate "C" NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"ended_by_id" text collate "C",
	CONSTRAINT "offers_mutual_id_offer_id_pk" PRIMARY KEY("mutual_id","offer_id"),
	CONSTRAINT "offers_status_is_listed" CHECK ("status" in ('waiting', 'accepted', 'declined', 'withdrawn', 'lapsed'))
);
--> statement-breakpoint
CREATE TABLE "outage_plans" (
	"mutual_id" text collate "C" NOT NULL,
	"plan_id" text collate "C" NOT NULL,
	"made_by_id" text collate "C" NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"file_hash" text collate "C" NOT NULL,
	"carers_pence" bigint NOT NULL,
	"holders_pence" bigint NOT NULL,
	"ended_by_id" text collate "C",
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "outage_plans_mutual_id_plan_id_pk" PRIMARY KEY("mutual_id","plan_id")
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"outbox_id" text collate "C" NOT NULL,
	"kind" text collate "C" NOT NULL,
	"payload" jsonb NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"attempts" bigint NOT NULL,
	"claimed_until" timestamp (3) with time zone,
	"done_at" timestamp (3) with time zone,
	"failure" text collate "C",
	CONSTRAINT "outbox_outbox_id_pk" PRIMARY KEY("outbox_id")
);
--> statement-breakpoint
CREATE TABLE "outreaches" (
	"mutual_id" text collate "C" NOT NULL,
	"outreach_id" text collate "C" NOT NULL,
	"proposal_id" text collate "C" NOT NULL,
	"of_group" text collate "C" NOT NULL,
	"name" text collate "C",
	"way" text collate "C" NOT NULL,
	"on_day" date NOT NULL,
	"people" bigint NOT NULL,
	"by_whom" text collate "C" NOT NULL,
	"words" text collate "C",
	"member_id" text collate "C" NOT NULL,
	"by_id" text collate "C" NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"corrects_id" text collate "C",
	CONSTRAINT "outreaches_mutual_id_outreach_id_pk" PRIMARY KEY("mutual_id","outreach_id"),
	CONSTRAINT "outreaches_of_group_is_listed" CHECK ("of_group" in ('those-who-use', 'those-who-give', 'families', 'neighbours', 'voluntary-groups', 'councillors', 'partners', 'not-yet-able', 'named')),
	CONSTRAINT "outreaches_way_is_listed" CHECK ("way" in ('meeting', 'letter', 'phone', 'visit', 'online', 'other'))
);
--> statement-breakpoint
CREATE TABLE "outside_payments" (
	"mutual_id" text collate "C" NOT NULL,
	"payment_id" text collate "C" NOT NULL,
	"for_id" text collate "C" NOT NULL,
	"pay_id" text collate "C",
	"due_id" text collate "C",
	"member_id" text collate "C" NOT NULL,
	"amount_pence" bigint NOT NULL,
	"paid_on" date NOT NULL,
	"reference" text collate "C" NOT NULL,
	"state" text collate "C" NOT NULL,
	"entered_by_id" text collate "C" NOT NULL,
	"entered_at" timestamp (3) with time zone NOT NULL,
	"decided_by_id" text collate "C",
	"decided_at" timestamp (3) with time zone,
	CONSTRAINT "outside_payments_mutual_id_payment_id_pk" PRIMARY KEY("mutual_id","payment_id"),
	CONSTRAINT "outside_payments_positive" CHECK ("outside_payments"."amount_pence" > 0),
	CONSTRAINT "outside_payments_state_is_listed" CHECK ("state" in ('entered', 'recorded', 'withdrawn'))
);
--> statement-breakpoint
CREATE TABLE "pairs" (
	"mutual_id" text collate "C" NOT NULL,
	"holder_id" text collate "C" NOT NULL,
	"carer_id" text collate "C" NOT NULL,
	"engagement" text collate "C" NOT NULL,
	"status_check_on" date,
	"team" boolean NOT NULL,
	"said_yes" boolean NOT NULL,
	"same_household" boolean NOT NULL,
	"relationship" text collate "C",
	"exception_reference" text collate "C",
	"exception_on" date,
	"exception_by" text collate "C",
	"exception_for" text collate "C",
	"exception_until_on" date,
	"holder_blocked_at" timestamp (3) with time zone,
	"carer_blocked_at" timestamp (3) with time zone,
	CONSTRAINT "pairs_mutual_id_holder_id_carer_id_pk" PRIMARY KEY("mutual_id","holder_id","carer_id"),
	CONSTRAINT "pairs_engagement_is_listed" CHECK ("engagement" in ('employed-by-holder', 'employed-by-mutual', 'self-employed'))
);
--> statement-breakpoint
CREATE TABLE "passkeys" (
	"id" text collate "C" NOT NULL,
	"name" text collate "C",
	"public_key" text collate "C" NOT NULL,
	"user_id" text collate "C" NOT NULL,
	"credential_id" text collate "C" NOT NULL,
	"counter" bigint NOT NULL,
	"device_type" text collate "C" NOT NULL,
	"backed_up" boolean NOT NULL,
	"transports" text collate "C",
	"aaguid" text collate "C",
	"created_at" timestamp (3) with time zone,
	CONSTRAINT "passkeys_id_pk" PRIMARY KEY("id")
);
--> statement-breakpoint
CREATE TABLE "payees" (
	"mutual_id" text collate "C" NOT NULL,
	"member_id" text collate "C" NOT NULL,
	"stripe_account_id" text collate "C" NOT NULL,
	"transfers" text collate "C" NOT NULL,
	"missing" jsonb NOT NULL,
	"because" text collate "C",
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "payees_mutual_id_member_id_pk" PRIMARY KEY("mutual_id","member_id"),
	CONSTRAINT "payees_transfers_is_listed" CHECK ("transfers" in ('pending', 'active', 'restricted', 'rejected', 'unsupported'))
);
--> statement-breakpoint
CREATE TABLE "pays" (
	"mutual_id" text collate "C" NOT NULL,
	"pay_id" text collate "C" NOT NULL,
	"settlement_id" text collate "C" NOT NULL,
	"carer_id" text collate "C" NOT NULL,
	"run" bigint NOT NULL,
	"amount_pence" bigint NOT NULL,
	"set_off_pence" bigint NOT NULL,
	"status" text collate "C" NOT NULL,
	"reason" text collate "C",
	"attempt" bigint NOT NULL,
	"tried_at" timestamp (3) with time zone,
	"next_try_on" date,
	"transfer_id" text collate "C",
	"paid_at" timestamp (3) with time zone,
	"outside_pence" bigint,
	"by_hand_since" timestamp (3) with time zone,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "pays_mutual_id_pay_id_pk" PRIMARY KEY("mutual_id","pay_id"),
	CONSTRAINT "pays_status_is_listed" CHECK ("status" in ('waiting', 'paid', 'parked'))
);
--> statement-breakpoint
CREATE TABLE "pledges" (
	"mutual_id" text collate "C" NOT NULL,
	"purchase_id" text collate "C" NOT NULL,
	"holder_id" text collate "C" NOT NULL,
	"status" text collate "C" NOT NULL,
	"units" bigint,
	"pledged_pence" bigint NOT NULL,
	"outcome" text collate "C" NOT NULL,
	"group_open" boolean NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"hold_id" text collate "C",
	"pledged_by_id" text collate "C" NOT NULL,
	"pledged_at" timestamp (3) with time zone NOT NULL,
	"answer" text collate "C",
	"answered_at" timestamp (3) with time zone,
	"answered_by_id" text collate "C",
	"asked_pence" bigint,
	"left_at" timestamp (3) with time zone,
	"leaver_pays_pence" bigint,
	"share_pence" bigint,
	"given_back_pence" bigint,
	CONSTRAINT "pledges_mutual_id_purchase_id_holder_id_pk" PRIMARY KEY("mutual_id","purchase_id","holder_id"),
	CONSTRAINT "pledges_status_is_listed" CHECK ("status" in ('held', 'withdrawn', 'released', 'left', 'settled')),
	CONSTRAINT "pledges_answer_is_listed" CHECK ("answer" in ('yes', 'no'))
);
--> statement-breakpoint
CREATE TABLE "promises" (
	"mutual_id" text collate "C" NOT NULL,
	"promise_id" text collate "C" NOT NULL,
	"quote" jsonb NOT NULL,
	CONSTRAINT "promises_mutual_id_promise_id_pk" PRIMARY KEY("mutual_id","promise_id")
);
--> statement-breakpoint
CREATE TABLE "proposal_amendments" (
	"mutual_id" text collate "C" NOT NULL,
	"amendment_id" text collate "C" NOT NULL,
	"proposal_id" text collate "C" NOT NULL,
	"member_id" text collate "C" NOT NULL,
	"draft" jsonb NOT NULL,
	"status" text collate "C" NOT NULL,
	"suggested_at" timestamp (3) with time zone NOT NULL,
	"answered_at" timestamp (3) with time zone,
	CONSTRAINT "proposal_amendments_mutual_id_amendment_id_pk" PRIMARY KEY("mutual_id","amendment_id"),
	CONSTRAINT "proposal_amendments_status_is_listed" CHECK ("status" in ('open', 'accepted', 'declined', 'taken-back', 'voted-in'))
);
--> statement-breakpoint
CREATE TABLE "proposal_comment_versions" (
	"mutual_id" text collate "C" NOT NULL,
	"comment_id" text collate "C" NOT NULL,
	"version" bigint NOT NULL,
	"words" text collate "C" NOT NULL,
	"by_id" text collate "C" NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "proposal_comment_versions_mutual_id_comment_id_version_pk" PRIMARY KEY("mutual_id","comment_id","version")
);
--> statement-breakpoint
CREATE TABLE "proposal_comments" (
	"mutual_id" text collate "C" NOT NULL,
	"comment_id" text collate "C" NOT NULL,
	"proposal_id" text collate "C" NOT NULL,
	"member_id" text collate "C" NOT NULL,
	"version" bigint NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL,
	"reported_at" timestamp (3) with time zone,
	"reported_by_id" text collate "C",
	"reported_why" text collate "C",
	"looked_at" timestamp (3) with time zone,
	"looked_by_id" text collate "C",
	"taken_down_why" text collate "C",
	CONSTRAINT "proposal_comments_mutual_id_comment_id_pk" PRIMARY KEY("mutual_id","comment_id")
);
--> statement-breakpoint
CREATE TABLE "proposal_counts" (
	"mutual_id" text collate "C" NOT NULL,
	"proposal_id" text collate "C" NOT NULL,
	"voting_class" text collate "C" NOT NULL,
	"entitled" bigint NOT NULL,
	"for" bigint NOT NULL,
	"against" bigint NOT NULL,
	"abstain" bigint NOT NULL,
	CONSTRAINT "proposal_counts_mutual_id_proposal_id_voting_class_pk" PRIMARY KEY("mutual_id","proposal_id","voting_class"),
	CONSTRAINT "proposal_counts_voting_class_is_listed" CHECK ("voting_class" in ('holder', 'carer', 'supporter'))
);
--> statement-breakpoint
CREATE TABLE "proposal_impacts" (
	"mutual_id" text collate "C" NOT NULL,
	"proposal_id" text collate "C" NOT NULL,
	"version" bigint NOT NULL,
	"impact" jsonb NOT NULL,
	"counted_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "proposal_impacts_mutual_id_proposal_id_version_pk" PRIMARY KEY("mutual_id","proposal_id","version")
);
--> statement-breakpoint
CREATE TABLE "proposal_rolls" (
	"mutual_id" text collate "C" NOT NULL,
	"proposal_id" text collate "C" NOT NULL,
	"member_id" text collate "C" NOT NULL,
	"as_holder" boolean NOT NULL,
	"as_carer" boolean NOT NULL,
	"as_supporter" boolean NOT NULL,
	"voted_as" text collate "C",
	"how" text collate "C",
	"by_id" text collate "C",
	CONSTRAINT "proposal_rolls_mutual_id_proposal_id_member_id_pk" PRIMARY KEY("mutual_id","proposal_id","member_id"),
	CONSTRAINT "proposal_rolls_voted_as_is_listed" CHECK ("voted_as" in ('holder', 'carer', 'supporter')),
	CONSTRAINT "proposal_rolls_how_is_listed" CHECK ("how" in ('self', 'assisted', 'representative', 'proxy', 'phone', 'paper'))
);
--> statement-breakpoint
CREATE TABLE "proposal_versions" (
	"mutual_id" text collate "C" NOT NULL,
	"proposal_id" text collate "C" NOT NULL,
	"version" bigint NOT NULL,
	"title" text collate "C" NOT NULL,
	"why" text collate "C" NOT NULL,
	"change" jsonb NOT NULL,
	"by_id" text collate "C" NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "proposal_versions_mutual_id_proposal_id_version_pk" PRIMARY KEY("mutual_id","proposal_id","version")
);
--> statement-breakpoint
CREATE TABLE "proposals" (
	"mutual_id" text collate "C" NOT NULL,
	"proposal_id" text collate "C" NOT NULL,
	"kind" text collate "C" NOT NULL,
	"status" text collate "C" NOT NULL,
	"version" bigint NOT NULL,
	"proposed_by_id" text collate "C" NOT NULL,
	"drafted_at" timestamp (3) with time zone NOT NULL,
	"amends_id" text collate "C",
	"amendment_id" text collate "C",
	"decided_by" jsonb NOT NULL,
	"notice_on" date,
	"noticed_at" timestamp (3) with time zone,
	"voting" jsonb,
	"opens_at" timestamp (3) with time zone,
	"closes_at" timestamp (3) with time zone,
	"adjourned" boolean NOT NULL,
	"on_roll" bigint,
	"reminded_at" timestamp (3) with time zone,
	"decided_at" timestamp (3) with time zone,
	"withdrawn_at" timestamp (3) with time zone,
	"enacts_at" timestamp (3) with time zone,
	"enacted_at" timestamp (3) with time zone,
	"waits_for" text collate "C",
	"waiting_since" timestamp (3) with time zone,
	"repriced_at" timestamp (3) with time zone,
	"terms_id" text collate "C",
	"purchase_id" text collate "C",
	"reserve_id" text collate "C",
	CONSTRAINT "proposals_mutual_id_proposal_id_pk" PRIMARY KEY("mutual_id","proposal_id"),
	CONSTRAINT "proposals_kind_is_listed" CHECK ("kind" in ('terms', 'rule', 'purchase', 'fund', 'member', 'question', 'amendment')),
	CONSTRAINT "proposals_status_is_listed" CHECK ("status" in ('draft', 'notice', 'voting', 'passed', 'not-passed', 'no-quorum', 'withdrawn', 'enacted'))
);
--> statement-breakpoint
CREATE TABLE "proxies" (
	"mutual_id" text collate "C" NOT NULL,
	"proposal_id" text collate "C" NOT NULL,
	"member_id" text collate "C" NOT NULL,
	"proxy_id" text collate "C" NOT NULL,
	"appointed_by_id" text collate "C" NOT NULL,
	"appointed_at" timestamp (3) with time zone NOT NULL,
	"ended" boolean NOT NULL,
	CONSTRAINT "proxies_mutual_id_proposal_id_member_id_pk" PRIMARY KEY("mutual_id","proposal_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "purchases" (
	"mutual_id" text collate "C" NOT NULL,
	"purchase_id" text collate "C" NOT NULL,
	"title" text collate "C" NOT NULL,
	"purpose" text collate "C" NOT NULL,
	"kind" text collate "C" NOT NULL,
	"what" text collate "C" NOT NULL,
	"why" text collate "C" NOT NULL,
	"supplier_id" text collate "C",
	"status" text collate "C" NOT NULL,
	"cost_pence" bigint NOT NULL,
	"share_rule" text collate "C" NOT NULL,
	"unit_pence" bigint,
	"minimum_people" bigint NOT NULL,
	"most_people" bigint,
	"minimum_pence" bigint NOT NULL,
	"closes_at" timestamp (3) with time zone NOT NULL,
	"takes_place_on" date NOT NULL,
	"exit_rule" text collate "C" NOT NULL,
	"confirm_rule" text collate "C" NOT NULL,
	"silence" text collate "C" NOT NULL,
	"confirm_days" bigint NOT NULL,
	"group_open" boolean NOT NULL,
	"council_id" text collate "C",
	"proposal_id" text collate "C",
	"offered_by_id" text collate "C" NOT NULL,
	"offered_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone,
	"delivered_at" timestamp (3) with time zone,
	"confirm_by" timestamp (3) with time zone,
	"confirmed_at" timestamp (3) with time zone,
	"shift_id" text collate "C",
	"invoice_pence" bigint,
	"invoice_reference" text collate "C",
	"invoiced_by_id" text collate "C",
	"settlement_id" text collate "C",
	"leftover_pence" bigint,
	"ended_at" timestamp (3) with time zone,
	"end_reason" text collate "C",
	CONSTRAINT "purchases_mutual_id_purchase_id_pk" PRIMARY KEY("mutual_id","purchase_id"),
	CONSTRAINT "purchases_purpose_is_listed" CHECK ("purpose" in ('outing', 'night-cover', 'training', 'insurance', 'equipment', 'other')),
	CONSTRAINT "purchases_kind_is_listed" CHECK ("kind" in ('supplier', 'group-shift')),
	CONSTRAINT "purchases_status_is_listed" CHECK ("status" in ('offered', 'going-ahead', 'released', 'delivered', 'doubted', 'confirmed', 'invoiced', 'settled', 'collected', 'paid', 'cancelled')),
	CONSTRAINT "purchases_share_rule_is_listed" CHECK ("share_rule" in ('equal', 'by-hours', 'by-use', 'as-agreed')),
	CONSTRAINT "purchases_exit_rule_is_listed" CHECK ("exit_rule" in ('pays-share', 'pays-what-cannot-be-cancelled', 'released')),
	CONSTRAINT "purchases_confirm_rule_is_listed" CHECK ("confirm_rule" in ('majority', 'each')),
	CONSTRAINT "purchases_silence_is_listed" CHECK ("silence" in ('yes', 'no'))
);
--> statement-breakpoint
CREATE TABLE "reconciliation_breaks" (
	"mutual_id" text collate "C" NOT NULL,
	"break_id" text collate "C" NOT NULL,
	"kind" text collate "C" NOT NULL,
	"about" text collate "C" NOT NULL,
	"expected_pence" bigint NOT NULL,
	"found_pence" bigint NOT NULL,
	"difference_pence" bigint NOT NULL,
	"found_in" text collate "C" NOT NULL,
	"found_at" timestamp (3) with time zone NOT NULL,
	"status" text collate "C" NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"closed_by_id" text collate "C",
	"words" text collate "C",
	CONSTRAINT "reconciliation_breaks_mutual_id_break_id_pk" PRIMARY KEY("mutual_id","break_id"),
	CONSTRAINT "reconciliation_breaks_kind_is_listed" CHECK ("kind" in ('movement-missing', 'movement-unknown-to-service', 'movement-differs', 'entry-without-movement', 'entry-differs', 'place-differs', 'books-inside')),
	CONSTRAINT "reconciliation_breaks_status_is_listed" CHECK ("status" in ('open', 'mended', 'closed'))
);
--> statement-breakpoint
CREATE TABLE "reconciliations" (
	"mutual_id" text collate "C" NOT NULL,
	"reconciliation_id" text collate "C" NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by_id" text collate "C" NOT NULL,
	"stripe_available_pence" bigint NOT NULL,
	"stripe_pending_pence" bigint NOT NULL,
	"stripe_reserved_pence" bigint NOT NULL,
	"books_available_pence" bigint NOT NULL,
	"books_pending_pence" bigint NOT NULL,
	"books_reserved_pence" bigint NOT NULL,
	"movements" bigint NOT NULL,
	"movements_pence" bigint NOT NULL,
	"on_its_way_pence" bigint NOT NULL,
	"inside_pence" bigint NOT NULL,
	"agrees" boolean NOT NULL,
	"oldest_held_on" date,
	CONSTRAINT "reconciliations_mutual_id_reconciliation_id_pk" PRIMARY KEY("mutual_id","reconciliation_id")
);
--> statement-breakpoint
CREATE TABLE "record_views" (
	"mutual_id" text collate "C" NOT NULL,
	"view_id" text collate "C" NOT NULL,
	"member_id" text collate "C" NOT NULL,
	"viewed_by_id" text collate "C" NOT NULL,
	"part" text collate "C" NOT NULL,
	"viewed_on" date NOT NULL,
	"first_at" timestamp (3) with time zone NOT NULL,
	"times" bigint NOT NULL,
	CONSTRAINT "record_views_mutual_id_view_id_pk" PRIMARY KEY("mutual_id","view_id"),
	CONSTRAINT "record_views_part_is_listed" CHECK ("part" in ('address', 'profile', 'checks', 'money', 'hours'))
);
--> statement-breakpoint
CREATE TABLE "refunds" (
	"mutual_id" text collate "C" NOT NULL,
	"refund_id" text collate "C" NOT NULL,
	"due_id" text collate "C" NOT NULL,
	"holder_id" text collate "C" NOT NULL,
	"charge_id" text collate "C" NOT NULL,
	"amount_pence" bigint NOT NULL,
	"out_of" text collate "C" NOT NULL,
	"reason" text collate "C" NOT NULL,
	"status" text collate "C" NOT NULL,
	"held_until" timestamp (3) with time zone,
	"attempt" bigint NOT NULL,
	"tried_at" timestamp (3) with time zone,
	"stripe_refund_id" text collate "C",
	"failure" text collate "C",
	"asked_by_id" text collate "C" NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "refunds_mutual_id_refund_id_pk" PRIMARY KEY("mutual_id","refund_id"),
	CONSTRAINT "refunds_positive" CHECK ("refunds"."amount_pence" > 0),
	CONSTRAINT "refunds_out_of_is_listed" CHECK ("out_of" in ('paid-too-much', 'own-money')),
	CONSTRAINT "refunds_status_is_listed" CHECK ("status" in ('waiting', 'sending', 'sent', 'failed', 'let-go'))
);
--> statement-breakpoint
CREATE TABLE "representatives" (
	"mutual_id" text collate "C" NOT NULL,
	"representative_id" text collate "C" NOT NULL,
	"holder_id" text collate "C" NOT NULL,
	"money" boolean NOT NULL,
	"book" boolean NOT NULL,
	"confirm" boolean NOT NULL,
	"vote" boolean NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "representatives_mutual_id_representative_id_holder_id_pk" PRIMARY KEY("mutual_id","representative_id","holder_id")
);
--> statement-breakpoint
CREATE TABLE "risk_told" (
	"mutual_id" text collate "C" NOT NULL,
	"cover_id" text collate "C" NOT NULL,
	"member_id" text collate "C" NOT NULL,
	"told_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "risk_told_mutual_id_cover_id_member_id_pk" PRIMARY KEY("mutual_id","cover_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "rule_changes" (
	"mutual_id" text collate "C" NOT NULL,
	"proposal_id" text collate "C" NOT NULL,
	"rules" jsonb NOT NULL,
	"from_on" date NOT NULL,
	"decided_at" timestamp (3) with time zone NOT NULL,
	"begun_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "rule_changes_mutual_id_proposal_id_pk" PRIMARY KEY("mutual_id","proposal_id")
);
--> statement-breakpoint
CREATE TABLE "savings" (
	"mutual_id" text collate "C" NOT NULL,
	"saving_id" text collate "C" NOT NULL,
	"holder_id" text collate "C" NOT NULL,
	"kind" text collate "C" NOT NULL,
	"purpose" text collate "C" NOT NULL,
	"amount_pence" bigint NOT NULL,
	"needed_on" date,
	"agreed_reference" text collate "C",
	"entered_by_id" text collate "C" NOT NULL,
	"entered_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"ended_by_id" text collate "C",
	"ended_as" text collate "C",
	CONSTRAINT "savings_mutual_id_saving_id_pk" PRIMARY KEY("mutual_id","saving_id"),
	CONSTRAINT "savings_kind_is_listed" CHECK ("kind" in ('insurance', 'purpose')),
	CONSTRAINT "savings_ended_as_is_listed" CHECK ("ended_as" in ('spent', 'given-up'))
);
--> statement-breakpoint
CREATE TABLE "sealed_blocks" (
	"mutual_id" text collate "C" NOT NULL,
	"block" bigint NOT NULL,
	"booked_on" date NOT NULL,
	"transfer_count" bigint NOT NULL,
	"first_transfer_id" text collate "C" NOT NULL,
	"last_transfer_id" text collate "C" NOT NULL,
	"marks" text collate "C" NOT NULL,
	"hash" text collate "C" NOT NULL,
	"sealed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "sealed_blocks_mutual_id_block_pk" PRIMARY KEY("mutual_id","block")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text collate "C" NOT NULL,
	"user_id" text collate "C" NOT NULL,
	"token" text collate "C" NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"ip_address" text collate "C",
	"user_agent" text collate "C",
	"second_step_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "sessions_id_pk" PRIMARY KEY("id")
);
--> statement-breakpoint
CREATE TABLE "settled_shares" (
	"mutual_id" text collate "C" NOT NULL,
	"settlement_id" text collate "C" NOT NULL,
	"purchase_id" text collate "C" NOT NULL,
	"holder_id" text collate "C" NOT NULL,
	"share_pence" bigint NOT NULL,
	"due_pence" bigint NOT NULL,
	"outcome" text collate "C" NOT NULL,
	"supplier_id" text collate "C",
	"shift_id" text collate "C",
	"due_id" text collate "C" NOT NULL,
	CONSTRAINT "settled_shares_mutual_id_settlement_id_purchase_id_holder_id_pk" PRIMARY KEY("mutual_id","settlement_id","purchase_id","holder_id")
);
--> statement-breakpoint
CREATE TABLE "settled_shifts" (
	"mutual_id" text collate "C" NOT NULL,
	"settlement_id" text collate "C" NOT NULL,
	"shift_id" text collate "C" NOT NULL,
	"holder_id" text collate "C" NOT NULL,
	"carer_id" text collate "C" NOT NULL,
	"hours_id" text collate "C" NOT NULL,
	"part" text collate "C" NOT NULL,
	"engagement" text collate "C" NOT NULL,
	"week_on" date NOT NULL,
	"purpose" text collate "C" NOT NULL,
	"pay_lines" jsonb NOT NULL,
	"paid_minutes" bigint NOT NULL,
	"gross_pence" bigint NOT NULL,
	"to_carer_pence" bigint NOT NULL,
	"set_aside_pence" bigint NOT NULL,
	"to_mutual_pence" bigint NOT NULL,
	"unconfirmed" text collate "C" NOT NULL,
	"due_id" text collate "C" NOT NULL,
	"pay_id" text collate "C",
	"recovered_pence" bigint NOT NULL,
	CONSTRAINT "settled_shifts_mutual_id_settlement_id_shift_id_pk" PRIMARY KEY("mutual_id","settlement_id","shift_id"),
	CONSTRAINT "settled_shifts_part_is_listed" CHECK ("part" in ('whole', 'rest', 'correction')),
	CONSTRAINT "settled_shifts_engagement_is_listed" CHECK ("engagement" in ('employed-by-holder', 'employed-by-mutual', 'self-employed')),
	CONSTRAINT "settled_shifts_unconfirmed_is_listed" CHECK ("unconfirmed" in ('no', 'silent'))
);
--> statement-breakpoint
CREATE TABLE "settlement_drafts" (
	"mutual_id" text collate "C" NOT NULL,
	"week_on" date NOT NULL,
	"put_forward_by_id" text collate "C" NOT NULL,
	"put_forward_at" timestamp (3) with time zone NOT NULL,
	"charge_pence" bigint NOT NULL,
	"fingerprint" text collate "C" NOT NULL,
	CONSTRAINT "settlement_drafts_mutual_id_week_on_pk" PRIMARY KEY("mutual_id","week_on")
);
--> statement-breakpoint
CREATE TABLE "settlements" (
	"mutual_id" text collate "C" NOT NULL,
	"settlement_id" text collate "C" NOT NULL,
	"week_on" date NOT NULL,
	"status" text collate "C" NOT NULL,
	"started_by_id" text collate "C",
	"put_forward_by_id" text collate "C",
	"started_at" timestamp (3) with time zone NOT NULL,
	"pay_day" date NOT NULL,
	"closed_at" timestamp (3) with time zone,
	CONSTRAINT "settlements_mutual_id_settlement_id_pk" PRIMARY KEY("mutual_id","settlement_id"),
	CONSTRAINT "settlements_status_is_listed" CHECK ("status" in ('collecting', 'paying', 'closed'))
);
--> statement-breakpoint
CREATE TABLE "shifts" (
	"mutual_id" text collate "C" NOT NULL,
	"shift_id" text collate "C" NOT NULL,
	"ref" text collate "C",
	"need_id" text collate "C" NOT NULL,
	"holder_id" text collate "C" NOT NULL,
	"carer_id" text collate "C",
	"original_day" date NOT NULL,
	"visit" bigint NOT NULL,
	"place" bigint NOT NULL,
	"kind" text collate "C" NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"planned_minutes" bigint NOT NULL,
	"break_minutes" bigint,
	"week_on" date NOT NULL,
	"status" text collate "C" NOT NULL,
	"offered_starts_at" timestamp (3) with time zone,
	"rest_starts_at" timestamp (3) with time zone,
	"rest_ends_at" timestamp (3) with time zone,
	"moved" boolean NOT NULL,
	"asked_carer_id" text collate "C",
	"asked_until" timestamp (3) with time zone,
	"clash" text collate "C",
	"called_off" text collate "C",
	"carers_wait" boolean,
	"taken_at" timestamp (3) with time zone,
	"promise_id" text collate "C",
	"quoted_pence" bigint,
	"quoted_gross_pence" bigint,
	"booking_id" text collate "C",
	"hours_id" text collate "C",
	"worked_minutes" bigint,
	"confirmed_at" timestamp (3) with time zone,
	"cancelled_at" timestamp (3) with time zone,
	"cancelled_by_id" text collate "C",
	"reason" text collate "C",
	"settlement_id" text collate "C",
	CONSTRAINT "shifts_mutual_id_shift_id_pk" PRIMARY KEY("mutual_id","shift_id"),
	CONSTRAINT "shifts_kind_is_listed" CHECK ("kind" in ('day', 'waking-night', 'sleep-in', 'live-in', 'first-meeting', 'trial')),
	CONSTRAINT "shifts_status_is_listed" CHECK ("status" in ('offered', 'taken', 'worked', 'confirmed', 'disputed', 'paid', 'cancelled', 'paid-elsewhere')),
	CONSTRAINT "shifts_called_off_is_listed" CHECK ("called_off" in ('rule', 'pause'))
);
--> statement-breakpoint
CREATE TABLE "sign_in_accounts" (
	"id" text collate "C" NOT NULL,
	"user_id" text collate "C" NOT NULL,
	"account_id" text collate "C" NOT NULL,
	"provider_id" text collate "C" NOT NULL,
	"access_token" text collate "C",
	"refresh_token" text collate "C",
	"id_token" text collate "C",
	"access_token_expires_at" timestamp (3) with time zone,
	"refresh_token_expires_at" timestamp (3) with time zone,
	"scope" text collate "C",
	"password" text collate "C",
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "sign_in_accounts_id_pk" PRIMARY KEY("id")
);
--> statement-breakpoint
CREATE TABLE "stripe_events" (
	"mutual_id" text collate "C" NOT NULL,
	"event_id" text collate "C" NOT NULL,
	"type" text collate "C" NOT NULL,
	"account" text collate "C",
	"object_id" text collate "C",
	"livemode" boolean NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"handled_at" timestamp (3) with time zone,
	"failure" text collate "C",
	CONSTRAINT "stripe_events_mutual_id_event_id_pk" PRIMARY KEY("mutual_id","event_id")
);
--> statement-breakpoint
CREATE TABLE "supplier_payments" (
	"mutual_id" text collate "C" NOT NULL,
	"payment_id" text collate "C" NOT NULL,
	"supplier_id" text collate "C" NOT NULL,
	"purchase_id" text collate "C" NOT NULL,
	"amount_pence" bigint NOT NULL,
	"paid_on" date NOT NULL,
	"reference" text collate "C" NOT NULL,
	"entered_by_id" text collate "C" NOT NULL,
	"entered_at" timestamp (3) with time zone NOT NULL,
	"approved_by_id" text collate "C",
	"approved_at" timestamp (3) with time zone,
	CONSTRAINT "supplier_payments_mutual_id_payment_id_pk" PRIMARY KEY("mutual_id","payment_id")
);
--> statement-breakpoint
CREATE TABLE "suppliers" (
	"mutual_id" text collate "C" NOT NULL,
	"supplier_id" text collate "C" NOT NULL,
	"name" text collate "C" NOT NULL,
	"is_local" boolean NOT NULL,
	"entered_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "suppliers_mutual_id_supplier_id_pk" PRIMARY KEY("mutual_id","supplier_id")
);
--> statement-breakpoint
CREATE TABLE "surplus_marks" (
	"mutual_id" text collate "C" NOT NULL,
	"holder_id" text collate "C" NOT NULL,
	"stands" text collate "C" NOT NULL,
	"since_on" date NOT NULL,
	"surplus_pence" bigint NOT NULL,
	"weeks_tenths" bigint NOT NULL,
	"limit_weeks" bigint NOT NULL,
	CONSTRAINT "surplus_marks_mutual_id_holder_id_pk" PRIMARY KEY("mutual_id","holder_id"),
	CONSTRAINT "surplus_marks_stands_is_listed" CHECK ("stands" in ('near', 'over'))
);
--> statement-breakpoint
CREATE TABLE "surplus_reasons" (
	"mutual_id" text collate "C" NOT NULL,
	"reason_id" text collate "C" NOT NULL,
	"holder_id" text collate "C" NOT NULL,
	"on_day" date NOT NULL,
	"reason" text collate "C" NOT NULL,
	"words" text collate "C",
	"surplus_pence" bigint NOT NULL,
	"weeks_tenths" bigint,
	"by_id" text collate "C" NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "surplus_reasons_mutual_id_reason_id_pk" PRIMARY KEY("mutual_id","reason_id")
);
--> statement-breakpoint
CREATE TABLE "swaps" (
	"mutual_id" text collate "C" NOT NULL,
	"swap_id" text collate "C" NOT NULL,
	"from_carer_id" text collate "C" NOT NULL,
	"to_carer_id" text collate "C" NOT NULL,
	"given_shift_id" text collate "C" NOT NULL,
	"wanted_shift_id" text collate "C",
	"given_holder_id" text collate "C" NOT NULL,
	"wanted_holder_id" text collate "C",
	"status" text collate "C" NOT NULL,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	"agreed_at" timestamp (3) with time zone,
	"given_yes_at" timestamp (3) with time zone,
	"wanted_yes_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"ended_by_id" text collate "C",
	CONSTRAINT "swaps_mutual_id_swap_id_pk" PRIMARY KEY("mutual_id","swap_id"),
	CONSTRAINT "swaps_status_is_listed" CHECK ("status" in ('proposed', 'agreed', 'done', 'declined', 'withdrawn', 'lapsed'))
);
--> statement-breakpoint
CREATE TABLE "terms_versions" (
	"mutual_id" text collate "C" NOT NULL,
	"terms_id" text collate "C" NOT NULL,
	"version" bigint NOT NULL,
	"from_on" date NOT NULL,
	"voted" boolean NOT NULL,
	"origin" text collate "C" NOT NULL,
	"body" jsonb NOT NULL,
	"entered_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "terms_versions_mutual_id_terms_id_pk" PRIMARY KEY("mutual_id","terms_id")
);
--> statement-breakpoint
CREATE TABLE "transfers" (
	"mutual_id" text collate "C" NOT NULL,
	"transfer_id" text collate "C" NOT NULL,
	"journal_id" text collate "C" NOT NULL,
	"line" bigint NOT NULL,
	"kind" text collate "C" NOT NULL,
	"debit_account_id" text collate "C" NOT NULL,
	"credit_account_id" text collate "C" NOT NULL,
	"amount_pence" bigint NOT NULL,
	"state" text collate "C" NOT NULL,
	"shift_id" text collate "C",
	"settlement_id" text collate "C",
	"holder_id" text collate "C",
	"carer_id" text collate "C",
	"at" timestamp (3) with time zone NOT NULL,
	"block" bigint,
	CONSTRAINT "transfers_mutual_id_transfer_id_pk" PRIMARY KEY("mutual_id","transfer_id"),
	CONSTRAINT "transfers_positive" CHECK ("transfers"."amount_pence" > 0),
	CONSTRAINT "transfers_two_accounts" CHECK ("transfers"."debit_account_id" <> "transfers"."credit_account_id"),
	CONSTRAINT "transfers_state_is_listed" CHECK ("state" in ('pending', 'posted', 'voided'))
);
--> statement-breakpoint
CREATE TABLE "two_factors" (
	"id" text collate "C" NOT NULL,
	"user_id" text collate "C" NOT NULL,
	"secret" text collate "C" NOT NULL,
	"backup_codes" text collate "C" NOT NULL,
	"verified" boolean,
	"failed_verification_count" bigint,
	"locked_until" timestamp (3) with time zone,
	"used_code_hash" text collate "C",
	CONSTRAINT "two_factors_id_pk" PRIMARY KEY("id")
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" text collate "C" NOT NULL,
	"name" text collate "C" NOT NULL,
	"email" text collate "C" NOT NULL,
	"email_verified" boolean NOT NULL,
	"image" text collate "C",
	"two_factor_enabled" boolean,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "users_id_pk" PRIMARY KEY("id")
);
--> statement-breakpoint
CREATE TABLE "verifications" (
	"id" text collate "C" NOT NULL,
	"identifier" text collate "C" NOT NULL,
	"value" text collate "C" NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "verifications_id_pk" PRIMARY KEY("id")
);
--> statement-breakpoint
CREATE TABLE "voices" (
	"mutual_id" text collate "C" NOT NULL,
	"voice_id" text collate "C" NOT NULL,
	"proposal_id" text collate "C" NOT NULL,
	"version" bigint NOT NULL,
	"of_group" text collate "C" NOT NULL,
	"name" text collate "C",
	"affected" text collate "C" NOT NULL,
	"how" text collate "C" NOT NULL,
	"member_id" text collate "C" NOT NULL,
	"by_id" text collate "C" NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"corrects_id" text collate "C",
	CONSTRAINT "voices_mutual_id_voice_id_pk" PRIMARY KEY("mutual_id","voice_id"),
	CONSTRAINT "voices_of_group_is_listed" CHECK ("of_group" in ('those-who-use', 'those-who-give', 'families', 'neighbours', 'voluntary-groups', 'councillors', 'partners', 'not-yet-able', 'named')),
	CONSTRAINT "voices_affected_is_listed" CHECK ("affected" in ('yes', 'no'))
);
--> statement-breakpoint
CREATE TABLE "wage_shortfalls" (
	"mutual_id" text collate "C" NOT NULL,
	"week_on" date NOT NULL,
	"carer_id" text collate "C" NOT NULL,
	"employer" text collate "C" NOT NULL,
	"holder_id" text collate "C",
	"settlement_id" text collate "C" NOT NULL,
	"rate_pence" bigint NOT NULL,
	"counted_minutes" bigint NOT NULL,
	"counted_pence" bigint NOT NULL,
	"needed_pence" bigint NOT NULL,
	"shortfall_pence" bigint NOT NULL,
	"reason" text collate "C" NOT NULL,
	"found_at" timestamp (3) with time zone NOT NULL,
	"made_good_at" timestamp (3) with time zone,
	CONSTRAINT "wage_shortfalls_mutual_id_week_on_carer_id_employer_pk" PRIMARY KEY("mutual_id","week_on","carer_id","employer"),
	CONSTRAINT "wage_shortfalls_reason_is_listed" CHECK ("reason" in ('pay-below-rate', 'time-not-paid', 'way-not-paid', 'miles-below-cost', 'for-employers-own-use', 'spent-for-the-job'))
);
--> statement-breakpoint
CREATE TABLE "ways_to_pay" (
	"mutual_id" text collate "C" NOT NULL,
	"member_id" text collate "C" NOT NULL,
	"customer_id" text collate "C" NOT NULL,
	"checkout_session_id" text collate "C",
	"checkout_kind" text collate "C",
	"kind" text collate "C",
	"payment_method_id" text collate "C",
	"brand" text collate "C",
	"last_four" text collate "C",
	"funding" text collate "C",
	"mandate_id" text collate "C",
	"mandate_reference" text collate "C",
	"mandate_status" text collate "C",
	"network_status" text collate "C",
	"revoked_because" text collate "C",
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "ways_to_pay_mutual_id_member_id_pk" PRIMARY KEY("mutual_id","member_id"),
	CONSTRAINT "ways_to_pay_checkout_kind_is_listed" CHECK ("checkout_kind" in ('card', 'bacs')),
	CONSTRAINT "ways_to_pay_kind_is_listed" CHECK ("kind" in ('card', 'bacs')),
	CONSTRAINT "ways_to_pay_mandate_status_is_listed" CHECK ("mandate_status" in ('pending', 'active', 'inactive')),
	CONSTRAINT "ways_to_pay_network_status_is_listed" CHECK ("network_status" in ('pending', 'accepted', 'refused', 'revoked'))
);
--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_mutual_id_mutuals_mutual_id_fk" FOREIGN KEY ("mutual_id") REFERENCES "public"."mutuals"("mutual_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "advances" ADD CONSTRAINT "advances_mutual_id_due_id_dues_mutual_id_due_id_fk" FOREIGN KEY ("mutual_id","due_id") REFERENCES "public"."dues"("mutual_id","due_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "advances" ADD CONSTRAINT "advances_mutual_id_holder_id_members_mutual_id_member_id_fk" FOREIGN KEY ("mutual_id","holder_id") REFERENCES "public"."members"("mutual_id","member_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_mutual_id_need_id_needs_mutual_id_need_id_fk" FOREIGN KEY ("mutual_id","need_id") REFERENCES "public"."needs"("mutual_id","need_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_mutual_id_holder_id_members_mutual_id_member_id_fk" FOREIGN KEY ("mutual_id","holder_id") REFERENCES "public"."members"("mutual_id","member_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_mutual_id_carer_id_members_mutual_id_member_id_fk" FOREIGN KEY ("mutual_id","carer_id") REFERENCES "public"."members"("mutual_id","member_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_mutual_id_message_id_messages_mutual_id_message_id_fk" FOREIGN KEY ("mutual_id","message_id") REFERENCES "public"."messages"("mutual_id","message_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "audit_events" ADD CONSTRAINT "audit_events_mutual_id_mutuals_mutual_id_fk" FOREIGN KEY ("mutual_id") REFERENCES "public"."mutuals"("mutual_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "availability_blocks" ADD CONSTRAINT "availability_blocks_mutual_id_carer_id_members_mutual_id_member_id_fk" FOREIGN KEY ("mutual_id","carer_id") REFERENCES "public"."members"("mutual_id","member_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "availability_exceptions" ADD CONSTRAINT "availability_exceptions_mutual_id_carer_id_members_mutual_id_member_id_fk" FOREIGN KEY ("mutual_id","carer_id") REFERENCES "public"."members"("mutual_id","member_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "ballot_boxes" ADD CONSTRAINT "ballot_boxes_mutual_id_proposal_id_proposals_mutual_id_proposal_id_fk" FOREIGN KEY ("mutual_id","proposal_id") REFERENCES "public"."proposals"("mutual_id","proposal_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "bank_answers" ADD CONSTRAINT "bank_answers_mutual_id_line_id_bank_lines_mutual_id_line_id_fk" FOREIGN KEY ("mutual_id","line_id") REFERENCES "public"."bank_lines"("mutual_id","line_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "bank_answers" ADD CONSTRAINT "bank_answers_mutual_id_transfer_id_transfers_mutual_id_transfer_id_fk" FOREIGN KEY ("mutual_id","transfer_id") REFERENCES "public"."transfers"("mutual_id","transfer_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "bank_lines" ADD CONSTRAINT "bank_lines_mutual_id_mutuals_mutual_id_fk" FOREIGN KEY ("mutual_id") REFERENCES "public"."mutuals"("mutual_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "bank_payouts" ADD CONSTRAINT "bank_payouts_mutual_id_member_id_members_mutual_id_member_id_fk" FOREIGN KEY ("mutual_id","member_id") REFERENCES "public"."members"("mutual_id","member_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "books" ADD CONSTRAINT "books_mutual_id_mutuals_mutual_id_fk" FOREIGN KEY ("mutual_id") REFERENCES "public"."mutuals"("mutual_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "budgets" ADD CONSTRAINT "budgets_mutual_id_holder_id_members_mutual_id_member_id_fk" FOREIGN KEY ("mutual_id","holder_id") REFERENCES "public"."members"("mutual_id","member_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "budgets" ADD CONSTRAINT "budgets_mutual_id_council_id_councils_mutual_id_council_id_fk" FOREIGN KEY ("mutual_id","council_id") REFERENCES "public"."councils"("mutual_id","council_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_mutual_id_member_id_members_mutual_id_member_id_fk" FOREIGN KEY ("mutual_id","member_id") REFERENCES "public"."members"("mutual_id","member_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "carer_wishes" ADD CONSTRAINT "carer_wishes_mutual_id_carer_id_members_mutual_id_member_id_fk" FOREIGN KEY ("mutual_id","carer_id") REFERENCES "public"."members"("mutual_id","member_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "checks" ADD CONSTRAINT "checks_mutual_id_member_id_members_mutual_id_member_id_fk" FOREIGN KEY ("mutual_id","member_id") REFERENCES "public"."members"("mutual_id","member_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_mutual_id_due_id_dues_mutual_id_due_id_fk" FOREIGN KEY ("mutual_id","due_id") REFERENCES "public"."dues"("mutual_id","due_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_mutual_id_again_due_id_dues_mutual_id_due_id_fk" FOREIGN KEY ("mutual_id","again_due_id") REFERENCES "public"."dues"("mutual_id","due_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_mutual_id_holder_id_members_mutual_id_member_id_fk" FOREIGN KEY ("mutual_id","holder_id") REFERENCES "public"."members"("mutual_id","member_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "closed_months" ADD CONSTRAINT "closed_months_mutual_id_mutuals_mutual_id_fk" FOREIGN KEY ("mutual_id") REFERENCES "public"."mutuals"("mutual_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "closed_months" ADD CONSTRAINT "closed_months_mutual_id_closed_by_id_members_mutual_id_member_id_fk" FOREIGN KEY ("mutual_id","closed_by_id") REFERENCES "public"."members"("mutual_id","member_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_mutual_id_need_id_needs_mutual_id_need_id_fk" FOREIGN KEY ("mutual_id","need_id") REFERENCES "public"."needs"("mutual_id","need_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_mutual_id_holder_id_members_mutual_id_member_id_fk" FOREIGN KEY ("mutual_id","holder_id") REFERENCES "public"."members"("mutual_id","member_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_mutual_id_carer_id_members_mutual_id_member_id_fk" FOREIGN KEY ("mutual_id","carer_id") REFERENCES "public"."members"("mutual_id","member_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_mutual_id_shift_id_shifts_mutual_id_shift_id_fk" FOREIGN KEY ("mutual_id","shift_id") REFERENCES "public"."shifts"("mutual_id","shift_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_mutual_id_hours_id_hours_mutual_id_hours_id_fk" FOREIGN KEY ("mutual_id","hours_id") REFERENCES "public"."hours"("mutual_id","hours_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_mutual_id_settlement_id_settlements_mutual_id_settlement_id_fk" FOREIGN KEY ("mutual_id","settlement_id") REFERENCES "public"."settlements"("mutual_id","settlement_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "council_exceptions" ADD CONSTRAINT "council_exceptions_mutual_id_holder_id_members_mutual_id_member_id_fk" FOREIGN KEY ("mutual_id","holder_id") REFERENCES "public"."members"("mutual_id","member_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "council_profiles" ADD CONSTRAINT "council_profiles_mutual_id_council_id_councils_mutual_id_council_id_fk" FOREIGN KEY ("mutual_id","council_id") REFERENCES "public"."councils"("mutual_id","council_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "councils" ADD CONSTRAINT "councils_mutual_id_mutuals_mutual_id_fk" FOREIGN KEY ("mutual_id") REFERENCES "public"."mutuals"("mutual_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "cover_asks" ADD CONSTRAINT "cover_asks_mutual_id_cover_id_cover_searches_mutual_id_cover_id_fk" FOREIGN KEY ("mutual_id","cover_id") REFERENCES "public"."cover_searches"("mutual_id","cover_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "cover_asks" ADD CONSTRAINT "cover_asks_mutual_id_carer_id_members_mutual_id_member_id_fk" FOREIGN KEY ("mutual_id","carer_id") REFERENCES "public"."members"("mutual_id","member_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "cover_plans" ADD CONSTRAINT "cover_plans_mutual_id_holder_id_members_mutual_id_member_id_fk" FOREIGN KEY ("mutual_id","holder_id") REFERENCES "public"."members"("mutual_id","member_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "cover_searches" ADD CONSTRAINT "cover_searches_mutual_id_shift_id_shifts_mutual_id_shift_id_fk" FOREIGN KEY ("mutual_id","shift_id") REFERENCES "public"."shifts"("mutual_id","shift_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "cover_searches" ADD CONSTRAINT "cover_searches_mutual_id_holder_id_members_mutual_id_member_id_fk" FOREIGN KEY ("mutual_id","holder_id") REFERENCES "public"."members"("mutual_id","member_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "declines" ADD CONSTRAINT "declines_mutual_id_shift_id_shifts_mutual_id_shift_id_fk" FOREIGN KEY ("mutual_id","shift_id") REFERENCES "public"."shifts"("mutual_id","shift_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "dues" ADD CONSTRAINT "dues_mutual_id_settlement_id_settlements_mutual_id_settlement_id_fk" FOREIGN KEY ("mutual_id","settlement_id") REFERENCES "public"."settlements"("mutual_id","settlement_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "dues" ADD CONSTRAINT "dues_mutual_id_holder_id_members_mutual_id_member_id_fk" FOREIGN KEY ("mutual_id","holder_id") REFERENCES "public"."members"("mutual_id","member_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "former_ways_to_pay" ADD CONSTRAINT "former_ways_to_pay_mutual_id_member_id_members_mutual_id_member_id_fk" FOREIGN KEY ("mutual_id","member_id") REFERENCES "public"."members"("mutual_id","member_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "fund_feeds" ADD CONSTRAINT "fund_feeds_mutual_id_settlement_id_settlements_mutual_id_settlement_id_fk" FOREIGN KEY ("mutual_id","settlement_id") REFERENCES "public"."settlements"("mutual_id","settlement_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "fund_reserves" ADD CONSTRAINT "fund_reserves_mutual_id_mutuals_mutual_id_fk" FOREIGN KEY ("mutual_id") REFERENCES "public"."mutuals"("mutual_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "fund_reserves" ADD CONSTRAINT "fund_reserves_mutual_id_payee_id_members_mutual_id_member_id_fk" FOREIGN KEY ("mutual_id","payee_id") REFERENCES "public"."members"("mutual_id","member_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "holidays" ADD CONSTRAINT "holidays_mutual_id_carer_id_members_mutual_id_member_id_fk" FOREIGN KEY ("mutual_id","carer_id") REFERENCES "public"."members"("mutual_id","member_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "holidays" ADD CONSTRAINT "holidays_mutual_id_holder_id_members_mutual_id_member_id_fk" FOREIGN KEY ("mutual_id","holder_id") REFERENCES "public"."members"("mutual_id","member_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "hours" ADD CONSTRAINT "hours_mutual_id_shift_id_shifts_mutual_id_shift_id_fk" FOREIGN KEY ("mutual_id","shift_id") REFERENCES "public"."shifts"("mutual_id","shift_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "hours_answers" ADD CONSTRAINT "hours_answers_mutual_id_hours_id_hours_mutual_id_hours_id_fk" FOREIGN KEY ("mutual_id","hours_id") REFERENCES "public"."hours"("mutual_id","hours_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "imported_rows" ADD CONSTRAINT "imported_rows_mutual_id_import_id_imports_mutual_id_import_id_fk" FOREIGN KEY ("mutual_id","import_id") REFERENCES "public"."imports"("mutual_id","import_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_mutual_id_mutuals_mutual_id_fk" FOREIGN KEY ("mutual_id") REFERENCES "public"."mutuals"("mutual_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_mutual_id_member_id_members_mutual_id_member_id_fk" FOREIGN KEY ("mutual_id","member_id") REFERENCES "public"."members"("mutual_id","member_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "journals" ADD CONSTRAINT "journals_mutual_id_mutuals_mutual_id_fk" FOREIGN KEY ("mutual_id") REFERENCES "public"."mutuals"("mutual_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "matches" ADD CONSTRAINT "matches_mutual_id_shift_id_shifts_mutual_id_shift_id_fk" FOREIGN KEY ("mutual_id","shift_id") REFERENCES "public"."shifts"("mutual_id","shift_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "matches" ADD CONSTRAINT "matches_mutual_id_holder_id_members_mutual_id_member_id_fk" FOREIGN KEY ("mutual_id","holder_id") REFERENCES "public"."members"("mutual_id","member_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "matches" ADD CONSTRAINT "matches_mutual_id_carer_id_members_mutual_id_member_id_fk" FOREIGN KEY ("mutual_id","carer_id") REFERENCES "public"."members"("mutual_id","member_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "member_roles" ADD CONSTRAINT "member_roles_mutual_id_member_id_members_mutual_id_member_id_fk" FOREIGN KEY ("mutual_id","member_id") REFERENCES "public"."members"("mutual_id","member_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "member_sign_ins" ADD CONSTRAINT "member_sign_ins_mutual_id_member_id_members_mutual_id_member_id_fk" FOREIGN KEY ("mutual_id","member_id") REFERENCES "public"."members"("mutual_id","member_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_mutual_id_mutuals_mutual_id_fk" FOREIGN KEY ("mutual_id") REFERENCES "public"."mutuals"("mutual_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "message_reports" ADD CONSTRAINT "message_reports_mutual_id_message_id_messages_mutual_id_message_id_fk" FOREIGN KEY ("mutual_id","message_id") REFERENCES "public"."messages"("mutual_id","message_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_mutual_id_conversation_id_conversations_mutual_id_conversation_id_fk" FOREIGN KEY ("mutual_id","conversation_id") REFERENCES "public"."conversations"("mutual_id","conversation_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "needs" ADD CONSTRAINT "needs_mutual_id_holder_id_members_mutual_id_member_id_fk" FOREIGN KEY ("mutual_id","holder_id") REFERENCES "public"."members"("mutual_id","member_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "net_pays" ADD CONSTRAINT "net_pays_mutual_id_holder_id_members_mutual_id_member_id_fk" FOREIGN KEY ("mutual_id","holder_id") REFERENCES "public"."members"("mutual_id","member_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "net_pays" ADD CONSTRAINT "net_pays_mutual_id_carer_id_members_mutual_id_member_id_fk" FOREIGN KEY ("mutual_id","carer_id") REFERENCES "public"."members"("mutual_id","member_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "notice_choices" ADD CONSTRAINT "notice_choices_mutual_id_member_id_members_mutual_id_member_id_fk" FOREIGN KEY ("mutual_id","member_id") REFERENCES "public"."members"("mutual_id","member_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "notice_hours" ADD CONSTRAINT "notice_hours_mutual_id_member_id_members_mutual_id_member_id_fk" FOREIGN KEY ("mutual_id","member_id") REFERENCES "public"."members"("mutual_id","member_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_mutual_id_member_id_members_mutual_id_member_id_fk" FOREIGN KEY ("mutual_id","member_id") REFERENCES "public"."members"("mutual_id","member_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "offers" ADD CONSTRAINT "offers_mutual_id_shift_id_shifts_mutual_id_shift_id_fk" FOREIGN KEY ("mutual_id","shift_id") REFERENCES "public"."shifts"("mutual_id","shift_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "offers" ADD CONSTRAINT "offers_mutual_id_holder_id_members_mutual_id_member_id_fk" FOREIGN KEY ("mutual_id","holder_id") REFERENCES "public"."members"("mutual_id","member_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "offers" ADD CONSTRAINT "offers_mutual_id_carer_id_members_mutual_id_member_id_fk" FOREIGN KEY ("mutual_id","carer_id") REFERENCES "public"."members"("mutual_id","member_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "outage_plans" ADD CONSTRAINT "outage_plans_mutual_id_mutuals_mutual_id_fk" FOREIGN KEY ("mutual_id") REFERENCES "public"."mutuals"("mutual_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "outreaches" ADD CONSTRAINT "outreaches_mutual_id_proposal_id_proposals_mutual_id_proposal_id_fk" FOREIGN KEY ("mutual_id","proposal_id") REFERENCES "public"."proposals"("mutual_id","proposal_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "outreaches" ADD CONSTRAINT "outreaches_mutual_id_member_id_members_mutual_id_member_id_fk" FOREIGN KEY ("mutual_id","member_id") REFERENCES "public"."members"("mutual_id","member_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "outreaches" ADD CONSTRAINT "outreaches_mutual_id_corrects_id_outreaches_mutual_id_outreach_id_fk" FOREIGN KEY ("mutual_id","corrects_id") REFERENCES "public"."outreaches"("mutual_id","outreach_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "outside_payments" ADD CONSTRAINT "outside_payments_mutual_id_pay_id_pays_mutual_id_pay_id_fk" FOREIGN KEY ("mutual_id","pay_id") REFERENCES "public"."pays"("mutual_id","pay_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "outside_payments" ADD CONSTRAINT "outside_payments_mutual_id_due_id_dues_mutual_id_due_id_fk" FOREIGN KEY ("mutual_id","due_id") REFERENCES "public"."dues"("mutual_id","due_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "pairs" ADD CONSTRAINT "pairs_mutual_id_holder_id_members_mutual_id_member_id_fk" FOREIGN KEY ("mutual_id","holder_id") REFERENCES "public"."members"("mutual_id","member_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "pairs" ADD CONSTRAINT "pairs_mutual_id_carer_id_members_mutual_id_member_id_fk" FOREIGN KEY ("mutual_id","carer_id") REFERENCES "public"."members"("mutual_id","member_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "payees" ADD CONSTRAINT "payees_mutual_id_member_id_members_mutual_id_member_id_fk" FOREIGN KEY ("mutual_id","member_id") REFERENCES "public"."members"("mutual_id","member_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "pays" ADD CONSTRAINT "pays_mutual_id_settlement_id_settlements_mutual_id_settlement_id_fk" FOREIGN KEY ("mutual_id","settlement_id") REFERENCES "public"."settlements"("mutual_id","settlement_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "pays" ADD CONSTRAINT "pays_mutual_id_carer_id_members_mutual_id_member_id_fk" FOREIGN KEY ("mutual_id","carer_id") REFERENCES "public"."members"("mutual_id","member_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "pledges" ADD CONSTRAINT "pledges_mutual_id_purchase_id_purchases_mutual_id_purchase_id_fk" FOREIGN KEY ("mutual_id","purchase_id") REFERENCES "public"."purchases"("mutual_id","purchase_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "pledges" ADD CONSTRAINT "pledges_mutual_id_holder_id_members_mutual_id_member_id_fk" FOREIGN KEY ("mutual_id","holder_id") REFERENCES "public"."members"("mutual_id","member_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "proposal_amendments" ADD CONSTRAINT "proposal_amendments_mutual_id_proposal_id_proposals_mutual_id_proposal_id_fk" FOREIGN KEY ("mutual_id","proposal_id") REFERENCES "public"."proposals"("mutual_id","proposal_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "proposal_amendments" ADD CONSTRAINT "proposal_amendments_mutual_id_member_id_members_mutual_id_member_id_fk" FOREIGN KEY ("mutual_id","member_id") REFERENCES "public"."members"("mutual_id","member_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "proposal_comment_versions" ADD CONSTRAINT "proposal_comment_versions_mutual_id_comment_id_proposal_comments_mutual_id_comment_id_fk" FOREIGN KEY ("mutual_id","comment_id") REFERENCES "public"."proposal_comments"("mutual_id","comment_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "proposal_comments" ADD CONSTRAINT "proposal_comments_mutual_id_proposal_id_proposals_mutual_id_proposal_id_fk" FOREIGN KEY ("mutual_id","proposal_id") REFERENCES "public"."proposals"("mutual_id","proposal_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "proposal_comments" ADD CONSTRAINT "proposal_comments_mutual_id_member_id_members_mutual_id_member_id_fk" FOREIGN KEY ("mutual_id","member_id") REFERENCES "public"."members"("mutual_id","member_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "proposal_counts" ADD CONSTRAINT "proposal_counts_mutual_id_proposal_id_proposals_mutual_id_proposal_id_fk" FOREIGN KEY ("mutual_id","proposal_id") REFERENCES "public"."proposals"("mutual_id","proposal_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "proposal_impacts" ADD CONSTRAINT "proposal_impacts_mutual_id_proposal_id_version_proposal_versions_mutual_id_proposal_id_version_fk" FOREIGN KEY ("mutual_id","proposal_id","version") REFERENCES "public"."proposal_versions"("mutual_id","proposal_id","version") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "proposal_rolls" ADD CONSTRAINT "proposal_rolls_mutual_id_proposal_id_proposals_mutual_id_proposal_id_fk" FOREIGN KEY ("mutual_id","proposal_id") REFERENCES "public"."proposals"("mutual_id","proposal_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "proposal_rolls" ADD CONSTRAINT "proposal_rolls_mutual_id_member_id_members_mutual_id_member_id_fk" FOREIGN KEY ("mutual_id","member_id") REFERENCES "public"."members"("mutual_id","member_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "proposal_versions" ADD CONSTRAINT "proposal_versions_mutual_id_proposal_id_proposals_mutual_id_proposal_id_fk" FOREIGN KEY ("mutual_id","proposal_id") REFERENCES "public"."proposals"("mutual_id","proposal_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_mutual_id_mutuals_mutual_id_fk" FOREIGN KEY ("mutual_id") REFERENCES "public"."mutuals"("mutual_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_mutual_id_proposed_by_id_members_mutual_id_member_id_fk" FOREIGN KEY ("mutual_id","proposed_by_id") REFERENCES "public"."members"("mutual_id","member_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "proxies" ADD CONSTRAINT "proxies_mutual_id_proposal_id_proposals_mutual_id_proposal_id_fk" FOREIGN KEY ("mutual_id","proposal_id") REFERENCES "public"."proposals"("mutual_id","proposal_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "proxies" ADD CONSTRAINT "proxies_mutual_id_member_id_members_mutual_id_member_id_fk" FOREIGN KEY ("mutual_id","member_id") REFERENCES "public"."members"("mutual_id","member_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "proxies" ADD CONSTRAINT "proxies_mutual_id_proxy_id_members_mutual_id_member_id_fk" FOREIGN KEY ("mutual_id","proxy_id") REFERENCES "public"."members"("mutual_id","member_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "purchases" ADD CONSTRAINT "purchases_mutual_id_supplier_id_suppliers_mutual_id_supplier_id_fk" FOREIGN KEY ("mutual_id","supplier_id") REFERENCES "public"."suppliers"("mutual_id","supplier_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "purchases" ADD CONSTRAINT "purchases_mutual_id_council_id_councils_mutual_id_council_id_fk" FOREIGN KEY ("mutual_id","council_id") REFERENCES "public"."councils"("mutual_id","council_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "purchases" ADD CONSTRAINT "purchases_mutual_id_shift_id_shifts_mutual_id_shift_id_fk" FOREIGN KEY ("mutual_id","shift_id") REFERENCES "public"."shifts"("mutual_id","shift_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "purchases" ADD CONSTRAINT "purchases_mutual_id_settlement_id_settlements_mutual_id_settlement_id_fk" FOREIGN KEY ("mutual_id","settlement_id") REFERENCES "public"."settlements"("mutual_id","settlement_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "reconciliation_breaks" ADD CONSTRAINT "reconciliation_breaks_mutual_id_found_in_reconciliations_mutual_id_reconciliation_id_fk" FOREIGN KEY ("mutual_id","found_in") REFERENCES "public"."reconciliations"("mutual_id","reconciliation_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "reconciliations" ADD CONSTRAINT "reconciliations_mutual_id_mutuals_mutual_id_fk" FOREIGN KEY ("mutual_id") REFERENCES "public"."mutuals"("mutual_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "record_views" ADD CONSTRAINT "record_views_mutual_id_member_id_members_mutual_id_member_id_fk" FOREIGN KEY ("mutual_id","member_id") REFERENCES "public"."members"("mutual_id","member_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_mutual_id_due_id_dues_mutual_id_due_id_fk" FOREIGN KEY ("mutual_id","due_id") REFERENCES "public"."dues"("mutual_id","due_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_mutual_id_holder_id_members_mutual_id_member_id_fk" FOREIGN KEY ("mutual_id","holder_id") REFERENCES "public"."members"("mutual_id","member_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "representatives" ADD CONSTRAINT "representatives_mutual_id_representative_id_members_mutual_id_member_id_fk" FOREIGN KEY ("mutual_id","representative_id") REFERENCES "public"."members"("mutual_id","member_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "representatives" ADD CONSTRAINT "representatives_mutual_id_holder_id_members_mutual_id_member_id_fk" FOREIGN KEY ("mutual_id","holder_id") REFERENCES "public"."members"("mutual_id","member_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "risk_told" ADD CONSTRAINT "risk_told_mutual_id_cover_id_cover_searches_mutual_id_cover_id_fk" FOREIGN KEY ("mutual_id","cover_id") REFERENCES "public"."cover_searches"("mutual_id","cover_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "risk_told" ADD CONSTRAINT "risk_told_mutual_id_member_id_members_mutual_id_member_id_fk" FOREIGN KEY ("mutual_id","member_id") REFERENCES "public"."members"("mutual_id","member_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "rule_changes" ADD CONSTRAINT "rule_changes_mutual_id_proposal_id_proposals_mutual_id_proposal_id_fk" FOREIGN KEY ("mutual_id","proposal_id") REFERENCES "public"."proposals"("mutual_id","proposal_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "savings" ADD CONSTRAINT "savings_mutual_id_holder_id_members_mutual_id_member_id_fk" FOREIGN KEY ("mutual_id","holder_id") REFERENCES "public"."members"("mutual_id","member_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "sealed_blocks" ADD CONSTRAINT "sealed_blocks_mutual_id_mutuals_mutual_id_fk" FOREIGN KEY ("mutual_id") REFERENCES "public"."mutuals"("mutual_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "settled_shares" ADD CONSTRAINT "settled_shares_mutual_id_purchase_id_holder_id_pledges_mutual_id_purchase_id_holder_id_fk" FOREIGN KEY ("mutual_id","purchase_id","holder_id") REFERENCES "public"."pledges"("mutual_id","purchase_id","holder_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "settled_shares" ADD CONSTRAINT "settled_shares_mutual_id_settlement_id_settlements_mutual_id_settlement_id_fk" FOREIGN KEY ("mutual_id","settlement_id") REFERENCES "public"."settlements"("mutual_id","settlement_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "settled_shares" ADD CONSTRAINT "settled_shares_mutual_id_due_id_dues_mutual_id_due_id_fk" FOREIGN KEY ("mutual_id","due_id") REFERENCES "public"."dues"("mutual_id","due_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "settled_shifts" ADD CONSTRAINT "settled_shifts_mutual_id_settlement_id_settlements_mutual_id_settlement_id_fk" FOREIGN KEY ("mutual_id","settlement_id") REFERENCES "public"."settlements"("mutual_id","settlement_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "settled_shifts" ADD CONSTRAINT "settled_shifts_mutual_id_shift_id_shifts_mutual_id_shift_id_fk" FOREIGN KEY ("mutual_id","shift_id") REFERENCES "public"."shifts"("mutual_id","shift_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "settlements" ADD CONSTRAINT "settlements_mutual_id_mutuals_mutual_id_fk" FOREIGN KEY ("mutual_id") REFERENCES "public"."mutuals"("mutual_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "shifts" ADD CONSTRAINT "shifts_mutual_id_need_id_needs_mutual_id_need_id_fk" FOREIGN KEY ("mutual_id","need_id") REFERENCES "public"."needs"("mutual_id","need_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "shifts" ADD CONSTRAINT "shifts_mutual_id_holder_id_members_mutual_id_member_id_fk" FOREIGN KEY ("mutual_id","holder_id") REFERENCES "public"."members"("mutual_id","member_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "shifts" ADD CONSTRAINT "shifts_mutual_id_carer_id_members_mutual_id_member_id_fk" FOREIGN KEY ("mutual_id","carer_id") REFERENCES "public"."members"("mutual_id","member_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "shifts" ADD CONSTRAINT "shifts_mutual_id_asked_carer_id_members_mutual_id_member_id_fk" FOREIGN KEY ("mutual_id","asked_carer_id") REFERENCES "public"."members"("mutual_id","member_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "supplier_payments" ADD CONSTRAINT "supplier_payments_mutual_id_purchase_id_purchases_mutual_id_purchase_id_fk" FOREIGN KEY ("mutual_id","purchase_id") REFERENCES "public"."purchases"("mutual_id","purchase_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "supplier_payments" ADD CONSTRAINT "supplier_payments_mutual_id_supplier_id_suppliers_mutual_id_supplier_id_fk" FOREIGN KEY ("mutual_id","supplier_id") REFERENCES "public"."suppliers"("mutual_id","supplier_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "suppliers" ADD CONSTRAINT "suppliers_mutual_id_mutuals_mutual_id_fk" FOREIGN KEY ("mutual_id") REFERENCES "public"."mutuals"("mutual_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "surplus_marks" ADD CONSTRAINT "surplus_marks_mutual_id_holder_id_members_mutual_id_member_id_fk" FOREIGN KEY ("mutual_id","holder_id") REFERENCES "public"."members"("mutual_id","member_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "surplus_reasons" ADD CONSTRAINT "surplus_reasons_mutual_id_holder_id_members_mutual_id_member_id_fk" FOREIGN KEY ("mutual_id","holder_id") REFERENCES "public"."members"("mutual_id","member_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "swaps" ADD CONSTRAINT "swaps_mutual_id_given_shift_id_shifts_mutual_id_shift_id_fk" FOREIGN KEY ("mutual_id","given_shift_id") REFERENCES "public"."shifts"("mutual_id","shift_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "swaps" ADD CONSTRAINT "swaps_mutual_id_wanted_shift_id_shifts_mutual_id_shift_id_fk" FOREIGN KEY ("mutual_id","wanted_shift_id") REFERENCES "public"."shifts"("mutual_id","shift_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "swaps" ADD CONSTRAINT "swaps_mutual_id_from_carer_id_members_mutual_id_member_id_fk" FOREIGN KEY ("mutual_id","from_carer_id") REFERENCES "public"."members"("mutual_id","member_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "swaps" ADD CONSTRAINT "swaps_mutual_id_to_carer_id_members_mutual_id_member_id_fk" FOREIGN KEY ("mutual_id","to_carer_id") REFERENCES "public"."members"("mutual_id","member_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "terms_versions" ADD CONSTRAINT "terms_versions_mutual_id_mutuals_mutual_id_fk" FOREIGN KEY ("mutual_id") REFERENCES "public"."mutuals"("mutual_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "transfers" ADD CONSTRAINT "transfers_mutual_id_journal_id_journals_mutual_id_journal_id_fk" FOREIGN KEY ("mutual_id","journal_id") REFERENCES "public"."journals"("mutual_id","journal_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "transfers" ADD CONSTRAINT "transfers_mutual_id_debit_account_id_accounts_mutual_id_account_id_fk" FOREIGN KEY ("mutual_id","debit_account_id") REFERENCES "public"."accounts"("mutual_id","account_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "transfers" ADD CONSTRAINT "transfers_mutual_id_credit_account_id_accounts_mutual_id_account_id_fk" FOREIGN KEY ("mutual_id","credit_account_id") REFERENCES "public"."accounts"("mutual_id","account_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "voices" ADD CONSTRAINT "voices_mutual_id_proposal_id_proposals_mutual_id_proposal_id_fk" FOREIGN KEY ("mutual_id","proposal_id") REFERENCES "public"."proposals"("mutual_id","proposal_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "voices" ADD CONSTRAINT "voices_mutual_id_member_id_members_mutual_id_member_id_fk" FOREIGN KEY ("mutual_id","member_id") REFERENCES "public"."members"("mutual_id","member_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "voices" ADD CONSTRAINT "voices_mutual_id_corrects_id_voices_mutual_id_voice_id_fk" FOREIGN KEY ("mutual_id","corrects_id") REFERENCES "public"."voices"("mutual_id","voice_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "wage_shortfalls" ADD CONSTRAINT "wage_shortfalls_mutual_id_carer_id_members_mutual_id_member_id_fk" FOREIGN KEY ("mutual_id","carer_id") REFERENCES "public"."members"("mutual_id","member_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "wage_shortfalls" ADD CONSTRAINT "wage_shortfalls_mutual_id_settlement_id_settlements_mutual_id_settlement_id_fk" FOREIGN KEY ("mutual_id","settlement_id") REFERENCES "public"."settlements"("mutual_id","settlement_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "ways_to_pay" ADD CONSTRAINT "ways_to_pay_mutual_id_member_id_members_mutual_id_member_id_fk" FOREIGN KEY ("mutual_id","member_id") REFERENCES "public"."members"("mutual_id","member_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "accounts_by_kind" ON "accounts" USING btree ("mutual_id","kind");
--> statement-breakpoint
CREATE INDEX "advances_out" ON "advances" USING btree ("mutual_id","holder_id") WHERE repaid_at is null;
--> statement-breakpoint
CREATE UNIQUE INDEX "agreements_by_place" ON "agreements" USING btree ("mutual_id","need_id","visit","place") WHERE status <> 'ended';
--> statement-breakpoint
CREATE UNIQUE INDEX "agreements_two_hands" ON "agreements" USING btree ("mutual_id","need_id","visit","carer_id") WHERE status <> 'ended';
--> statement-breakpoint
CREATE INDEX "agreements_by_carer" ON "agreements" USING btree ("mutual_id","carer_id","status");
--> statement-breakpoint
CREATE INDEX "agreements_by_holder" ON "agreements" USING btree ("mutual_id","holder_id","status");
--> statement-breakpoint
CREATE INDEX "answered_commands_by_age" ON "answered_commands" USING btree ("answered_at");
--> statement-breakpoint
CREATE UNIQUE INDEX "attachments_by_message" ON "attachments" USING btree ("mutual_id","message_id");
--> statement-breakpoint
CREATE INDEX "audit_by_name_of" ON "audit_events" USING btree ("mutual_id","in_name_of_id","audit_id") WHERE by_id <> in_name_of_id;
--> statement-breakpoint
CREATE INDEX "availability_exceptions_by_carer" ON "availability_exceptions" USING btree ("mutual_id","carer_id","until_on");
--> statement-breakpoint
CREATE INDEX "balance_transactions_by_status" ON "balance_transactions" USING btree ("mutual_id","status","made_at");
--> statement-breakpoint
CREATE INDEX "balance_transactions_by_time" ON "balance_transactions" USING btree ("mutual_id","made_at");
--> statement-breakpoint
CREATE INDEX "balance_transactions_by_source" ON "balance_transactions" USING btree ("mutual_id","source_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "bank_answers_standing" ON "bank_answers" USING btree ("mutual_id","line_id") WHERE taken_back_at is null;
--> statement-breakpoint
CREATE UNIQUE INDEX "bank_answers_one_line" ON "bank_answers" USING btree ("mutual_id","owner_id","transfer_id") WHERE taken_back_at is null and transfer_id is not null;
--> statement-breakpoint
CREATE UNIQUE INDEX "bank_lines_once" ON "bank_lines" USING btree ("mutual_id","owner_id","fingerprint");
--> statement-breakpoint
CREATE INDEX "bank_lines_by_day" ON "bank_lines" USING btree ("mutual_id","owner_id","on_day","line_id");
--> statement-breakpoint
CREATE INDEX "bank_payouts_of_carer" ON "bank_payouts" USING btree ("mutual_id","member_id","made_at");
--> statement-breakpoint
CREATE INDEX "budgets_by_holder" ON "budgets" USING btree ("mutual_id","holder_id","starts_on");
--> statement-breakpoint
CREATE INDEX "checks_by_member" ON "checks" USING btree ("mutual_id","member_id","kind");
--> statement-breakpoint
CREATE INDEX "checks_by_end" ON "checks" USING btree ("mutual_id","valid_to");
--> statement-breakpoint
CREATE UNIQUE INDEX "claims_by_dispute" ON "claims" USING btree ("mutual_id","dispute_id");
--> statement-breakpoint
CREATE INDEX "claims_by_holder" ON "claims" USING btree ("mutual_id","holder_id","status");
--> statement-breakpoint
CREATE INDEX "claims_open" ON "claims" USING btree ("mutual_id","opened_at") WHERE status = 'open';
--> statement-breakpoint
CREATE UNIQUE INDEX "conversations_once" ON "conversations" USING btree ("mutual_id","need_id","carer_id");
--> statement-breakpoint
CREATE INDEX "conversations_of_holder" ON "conversations" USING btree ("mutual_id","holder_id","last_sent_at");
--> statement-breakpoint
CREATE INDEX "conversations_of_carer" ON "conversations" USING btree ("mutual_id","carer_id","last_sent_at");
--> statement-breakpoint
CREATE UNIQUE INDEX "corrections_open_once" ON "corrections" USING btree ("mutual_id","shift_id") WHERE answer is null;
--> statement-breakpoint
CREATE INDEX "corrections_by_shift" ON "corrections" USING btree ("mutual_id","shift_id","asked_at");
--> statement-breakpoint
CREATE INDEX "corrections_to_settle" ON "corrections" USING btree ("mutual_id","shift_id") WHERE answer = 'agreed' and settlement_id is null;
--> statement-breakpoint
CREATE INDEX "council_exceptions_by_holder" ON "council_exceptions" USING btree ("mutual_id","holder_id","from_on");
--> statement-breakpoint
CREATE UNIQUE INDEX "councils_by_name" ON "councils" USING btree ("mutual_id","name");
--> statement-breakpoint
CREATE INDEX "cover_asks_by_carer" ON "cover_asks" USING btree ("mutual_id","carer_id","asked_at");
--> statement-breakpoint
CREATE UNIQUE INDEX "cover_searches_once" ON "cover_searches" USING btree ("mutual_id","shift_id") WHERE status = 'asking';
--> statement-breakpoint
CREATE INDEX "cover_searches_due" ON "cover_searches" USING btree ("mutual_id","status","next_at");
--> statement-breakpoint
CREATE INDEX "cover_searches_by_holder" ON "cover_searches" USING btree ("mutual_id","holder_id","started_at");
--> statement-breakpoint
CREATE UNIQUE INDEX "dues_by_holder" ON "dues" USING btree ("mutual_id","settlement_id","holder_id") WHERE again_of_id is null;
--> statement-breakpoint
CREATE UNIQUE INDEX "dues_asked_again" ON "dues" USING btree ("mutual_id","again_of_id");
--> statement-breakpoint
CREATE INDEX "dues_by_status" ON "dues" USING btree ("mutual_id","status");
--> statement-breakpoint
CREATE INDEX "dues_by_intent" ON "dues" USING btree ("payment_intent_id");
--> statement-breakpoint
CREATE INDEX "former_ways_to_detach" ON "former_ways_to_pay" USING btree ("mutual_id","detached_at");
--> statement-breakpoint
CREATE INDEX "fund_feeds_by_time" ON "fund_feeds" USING btree ("mutual_id","at");
--> statement-breakpoint
CREATE INDEX "fund_reserves_by_time" ON "fund_reserves" USING btree ("mutual_id","reserved_at");
--> statement-breakpoint
CREATE INDEX "holidays_by_carer" ON "holidays" USING btree ("mutual_id","carer_id","from_on");
--> statement-breakpoint
CREATE INDEX "holidays_to_pay" ON "holidays" USING btree ("mutual_id","from_on") WHERE paid_on is null and taken_back_at is null;
--> statement-breakpoint
CREATE INDEX "holidays_by_holder" ON "holidays" USING btree ("mutual_id","holder_id","from_on");
--> statement-breakpoint
CREATE INDEX "hours_by_shift" ON "hours" USING btree ("mutual_id","shift_id");
--> statement-breakpoint
CREATE INDEX "hours_answers_by_shift" ON "hours_answers" USING btree ("mutual_id","shift_id");
--> statement-breakpoint
CREATE INDEX "imported_rows_by_import" ON "imported_rows" USING btree ("mutual_id","import_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_by_code" ON "invitations" USING btree ("mutual_id","code_hash");
--> statement-breakpoint
CREATE UNIQUE INDEX "journals_by_cause" ON "journals" USING btree ("mutual_id","cause");
--> statement-breakpoint
CREATE UNIQUE INDEX "matches_by_meeting" ON "matches" USING btree ("mutual_id","shift_id");
--> statement-breakpoint
CREATE INDEX "matches_by_holder" ON "matches" USING btree ("mutual_id","holder_id");
--> statement-breakpoint
CREATE INDEX "matches_by_carer" ON "matches" USING btree ("mutual_id","carer_id");
--> statement-breakpoint
CREATE INDEX "member_roles_by_role" ON "member_roles" USING btree ("mutual_id","role","member_id");
--> statement-breakpoint
CREATE INDEX "member_sign_ins_by_user" ON "member_sign_ins" USING btree ("user_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "members_by_ref" ON "members" USING btree ("mutual_id","ref");
--> statement-breakpoint
CREATE INDEX "members_by_status" ON "members" USING btree ("mutual_id","status");
--> statement-breakpoint
CREATE INDEX "members_by_email" ON "members" USING btree ("email");
--> statement-breakpoint
CREATE UNIQUE INDEX "message_reports_once" ON "message_reports" USING btree ("mutual_id","message_id","reported_by_id");
--> statement-breakpoint
CREATE INDEX "message_reports_open" ON "message_reports" USING btree ("mutual_id","report_id") WHERE closed_at is null;
--> statement-breakpoint
CREATE UNIQUE INDEX "messages_in_order" ON "messages" USING btree ("mutual_id","conversation_id","place");
--> statement-breakpoint
CREATE UNIQUE INDEX "needs_by_ref" ON "needs" USING btree ("mutual_id","ref");
--> statement-breakpoint
CREATE INDEX "needs_by_holder" ON "needs" USING btree ("mutual_id","holder_id","status");
--> statement-breakpoint
CREATE INDEX "needs_to_lay_out" ON "needs" USING btree ("mutual_id","status","laid_out_to");
--> statement-breakpoint
CREATE INDEX "notices_of_member" ON "notices" USING btree ("mutual_id","member_id","notice_id");
--> statement-breakpoint
CREATE INDEX "notices_unread" ON "notices" USING btree ("mutual_id","member_id","notice_id") WHERE read_at is null;
--> statement-breakpoint
CREATE INDEX "notices_to_mail" ON "notices" USING btree ("mutual_id","mailing","notice_id") WHERE mailing <> 'done';
--> statement-breakpoint
CREATE UNIQUE INDEX "offers_once" ON "offers" USING btree ("mutual_id","shift_id","carer_id") WHERE status = 'waiting';
--> statement-breakpoint
CREATE INDEX "offers_by_holder" ON "offers" USING btree ("mutual_id","holder_id","offered_at");
--> statement-breakpoint
CREATE INDEX "offers_by_carer" ON "offers" USING btree ("mutual_id","carer_id","offered_at");
--> statement-breakpoint
CREATE INDEX "outbox_waiting" ON "outbox" USING btree ("done_at","due_at");
--> statement-breakpoint
CREATE INDEX "outreaches_of_proposal" ON "outreaches" USING btree ("mutual_id","proposal_id","outreach_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "outreaches_put_right_once" ON "outreaches" USING btree ("mutual_id","corrects_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "outside_payments_once" ON "outside_payments" USING btree ("mutual_id","for_id","reference") WHERE state <> 'withdrawn';
--> statement-breakpoint
CREATE INDEX "outside_payments_by_state" ON "outside_payments" USING btree ("mutual_id","state");
--> statement-breakpoint
CREATE INDEX "pairs_by_carer" ON "pairs" USING btree ("mutual_id","carer_id");
--> statement-breakpoint
CREATE INDEX "passkeys_by_user" ON "passkeys" USING btree ("user_id");
--> statement-breakpoint
CREATE INDEX "passkeys_by_credential" ON "passkeys" USING btree ("credential_id");
--> statement-breakpoint
CREATE INDEX "payees_by_account" ON "payees" USING btree ("stripe_account_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "pays_by_run" ON "pays" USING btree ("mutual_id","settlement_id","carer_id","run");
--> statement-breakpoint
CREATE INDEX "pays_by_status" ON "pays" USING btree ("mutual_id","status");
--> statement-breakpoint
CREATE INDEX "pays_by_carer" ON "pays" USING btree ("mutual_id","carer_id");
--> statement-breakpoint
CREATE INDEX "pledges_held" ON "pledges" USING btree ("mutual_id","holder_id","starts_at","pledged_pence") WHERE hold_id is not null;
--> statement-breakpoint
CREATE INDEX "pledges_by_holder" ON "pledges" USING btree ("mutual_id","holder_id","purchase_id");
--> statement-breakpoint
CREATE INDEX "proposal_amendments_in_order" ON "proposal_amendments" USING btree ("mutual_id","proposal_id","amendment_id");
--> statement-breakpoint
CREATE INDEX "proposal_comments_in_order" ON "proposal_comments" USING btree ("mutual_id","proposal_id","comment_id");
--> statement-breakpoint
CREATE INDEX "proposal_comments_reported" ON "proposal_comments" USING btree ("mutual_id","comment_id") WHERE reported_at is not null and looked_at is null;
--> statement-breakpoint
CREATE INDEX "proposals_by_status" ON "proposals" USING btree ("mutual_id","status","proposal_id");
--> statement-breakpoint
CREATE INDEX "proposals_by_amended" ON "proposals" USING btree ("mutual_id","amends_id") WHERE amends_id is not null;
--> statement-breakpoint
CREATE INDEX "proxies_of" ON "proxies" USING btree ("mutual_id","proposal_id","proxy_id") WHERE not ended;
--> statement-breakpoint
CREATE INDEX "purchases_by_status" ON "purchases" USING btree ("mutual_id","status","closes_at");
--> statement-breakpoint
CREATE UNIQUE INDEX "purchases_by_shift" ON "purchases" USING btree ("mutual_id","shift_id") WHERE shift_id is not null;
--> statement-breakpoint
CREATE UNIQUE INDEX "reconciliation_breaks_once" ON "reconciliation_breaks" USING btree ("mutual_id","kind","about") WHERE status = 'open';
--> statement-breakpoint
CREATE INDEX "reconciliation_breaks_by_time" ON "reconciliation_breaks" USING btree ("mutual_id","found_at");
--> statement-breakpoint
CREATE INDEX "reconciliations_by_time" ON "reconciliations" USING btree ("mutual_id","at");
--> statement-breakpoint
CREATE UNIQUE INDEX "record_views_once_a_day" ON "record_views" USING btree ("mutual_id","member_id","viewed_by_id","part","viewed_on");
--> statement-breakpoint
CREATE INDEX "refunds_by_due" ON "refunds" USING btree ("mutual_id","due_id");
--> statement-breakpoint
CREATE INDEX "refunds_under_way" ON "refunds" USING btree ("mutual_id","status") WHERE status in ('waiting', 'sending', 'failed');
--> statement-breakpoint
CREATE INDEX "representatives_by_holder" ON "representatives" USING btree ("mutual_id","holder_id");
--> statement-breakpoint
CREATE INDEX "risk_told_by_member" ON "risk_told" USING btree ("mutual_id","member_id","told_at");
--> statement-breakpoint
CREATE INDEX "rule_changes_in_order" ON "rule_changes" USING btree ("mutual_id","begun_at");
--> statement-breakpoint
CREATE INDEX "savings_by_holder" ON "savings" USING btree ("mutual_id","holder_id");
--> statement-breakpoint
CREATE INDEX "sealed_blocks_by_day" ON "sealed_blocks" USING btree ("mutual_id","booked_on","block");
--> statement-breakpoint
CREATE UNIQUE INDEX "sessions_by_token" ON "sessions" USING btree ("token");
--> statement-breakpoint
CREATE INDEX "sessions_by_user" ON "sessions" USING btree ("user_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "shares_settled_once" ON "settled_shares" USING btree ("mutual_id","purchase_id","holder_id");
--> statement-breakpoint
CREATE INDEX "shares_by_due" ON "settled_shares" USING btree ("mutual_id","due_id");
--> statement-breakpoint
CREATE INDEX "shares_by_holder" ON "settled_shares" USING btree ("mutual_id","holder_id","settlement_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "settled_once" ON "settled_shifts" USING btree ("mutual_id","hours_id","part");
--> statement-breakpoint
CREATE INDEX "settled_by_due" ON "settled_shifts" USING btree ("mutual_id","due_id");
--> statement-breakpoint
CREATE INDEX "settled_by_pay" ON "settled_shifts" USING btree ("mutual_id","pay_id");
--> statement-breakpoint
CREATE INDEX "settled_by_week" ON "settled_shifts" USING btree ("mutual_id","week_on");
--> statement-breakpoint
CREATE INDEX "settled_by_answer" ON "settled_shifts" USING btree ("mutual_id","unconfirmed","week_on");
--> statement-breakpoint
CREATE INDEX "settled_by_shift" ON "settled_shifts" USING btree ("mutual_id","shift_id");
--> statement-breakpoint
CREATE INDEX "settled_too_much" ON "settled_shifts" USING btree ("mutual_id","carer_id") WHERE to_carer_pence < 0;
--> statement-breakpoint
CREATE UNIQUE INDEX "settlements_by_week" ON "settlements" USING btree ("mutual_id","week_on");
--> statement-breakpoint
CREATE UNIQUE INDEX "shifts_by_ref" ON "shifts" USING btree ("mutual_id","ref");
--> statement-breakpoint
CREATE UNIQUE INDEX "shifts_by_rule" ON "shifts" USING btree ("mutual_id","need_id","visit","place","original_day");
--> statement-breakpoint
CREATE INDEX "shifts_by_carer" ON "shifts" USING btree ("mutual_id","carer_id","starts_at") WHERE carer_id is not null;
--> statement-breakpoint
CREATE INDEX "shifts_by_carer_week" ON "shifts" USING btree ("mutual_id","carer_id","week_on","planned_minutes","status") WHERE carer_id is not null;
--> statement-breakpoint
CREATE INDEX "shifts_asked" ON "shifts" USING btree ("mutual_id","asked_carer_id","starts_at") WHERE asked_carer_id is not null;
--> statement-breakpoint
CREATE INDEX "shifts_by_holder" ON "shifts" USING btree ("mutual_id","holder_id","starts_at");
--> statement-breakpoint
CREATE INDEX "shifts_booked" ON "shifts" USING btree ("mutual_id","holder_id","starts_at","quoted_pence") WHERE status = 'taken';
--> statement-breakpoint
CREATE INDEX "shifts_by_status" ON "shifts" USING btree ("mutual_id","status","starts_at");
--> statement-breakpoint
CREATE INDEX "shifts_by_settlement" ON "shifts" USING btree ("mutual_id","settlement_id") WHERE settlement_id is not null;
--> statement-breakpoint
CREATE INDEX "sign_in_accounts_by_user" ON "sign_in_accounts" USING btree ("user_id");
--> statement-breakpoint
CREATE INDEX "stripe_events_waiting" ON "stripe_events" USING btree ("handled_at","received_at");
--> statement-breakpoint
CREATE UNIQUE INDEX "supplier_payments_once" ON "supplier_payments" USING btree ("mutual_id","purchase_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "suppliers_by_name" ON "suppliers" USING btree ("mutual_id","name");
--> statement-breakpoint
CREATE INDEX "surplus_reasons_by_holder" ON "surplus_reasons" USING btree ("mutual_id","holder_id","reason_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "swaps_once" ON "swaps" USING btree ("mutual_id","given_shift_id") WHERE status in ('proposed', 'agreed');
--> statement-breakpoint
CREATE INDEX "swaps_by_from" ON "swaps" USING btree ("mutual_id","from_carer_id","proposed_at");
--> statement-breakpoint
CREATE INDEX "swaps_by_to" ON "swaps" USING btree ("mutual_id","to_carer_id","proposed_at");
--> statement-breakpoint
CREATE INDEX "swaps_by_given_holder" ON "swaps" USING btree ("mutual_id","given_holder_id","proposed_at");
--> statement-breakpoint
CREATE INDEX "swaps_by_wanted_holder" ON "swaps" USING btree ("mutual_id","wanted_holder_id","proposed_at");
--> statement-breakpoint
CREATE UNIQUE INDEX "terms_by_version" ON "terms_versions" USING btree ("mutual_id","version");
--> statement-breakpoint
CREATE INDEX "transfers_by_block" ON "transfers" USING btree ("mutual_id","block","transfer_id") WHERE state = 'posted';
--> statement-breakpoint
CREATE UNIQUE INDEX "transfers_by_journal" ON "transfers" USING btree ("mutual_id","journal_id","line");
--> statement-breakpoint
CREATE INDEX "transfers_by_debit" ON "transfers" USING btree ("mutual_id","debit_account_id","transfer_id") WHERE state <> 'pending';
--> statement-breakpoint
CREATE INDEX "transfers_by_credit" ON "transfers" USING btree ("mutual_id","credit_account_id","transfer_id") WHERE state <> 'pending';
--> statement-breakpoint
CREATE INDEX "transfers_by_shift" ON "transfers" USING btree ("mutual_id","shift_id");
--> statement-breakpoint
CREATE INDEX "transfers_by_settlement" ON "transfers" USING btree ("mutual_id","settlement_id","transfer_id") WHERE settlement_id is not null;
--> statement-breakpoint
CREATE INDEX "two_factors_by_user" ON "two_factors" USING btree ("user_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "users_by_email" ON "users" USING btree ("email");
--> statement-breakpoint
CREATE INDEX "verifications_by_identifier" ON "verifications" USING btree ("identifier");
--> statement-breakpoint
CREATE INDEX "voices_of_proposal" ON "voices" USING btree ("mutual_id","proposal_id","voice_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "voices_put_right_once" ON "voices" USING btree ("mutual_id","corrects_id");
--> statement-breakpoint
CREATE INDEX "wage_shortfalls_open" ON "wage_shortfalls" USING btree ("mutual_id","week_on") WHERE made_good_at is null;
--> statement-breakpoint
CREATE INDEX "wage_shortfalls_by_settlement" ON "wage_shortfalls" USING btree ("mutual_id","settlement_id");
--> statement-breakpoint
CREATE INDEX "ways_to_pay_by_customer" ON "ways_to_pay" USING btree ("customer_id");
--> statement-breakpoint
create extension if not exists btree_gist
--> statement-breakpoint
create or replace function refuse_by_guard() returns trigger language plpgsql as $$
begin
  raise exception '%', tg_argv[0] using errcode = 'integrity_constraint_violation', constraint = tg_argv[0];
end $$
--> statement-breakpoint
alter table shifts add constraint carer_shifts_overlap exclude using gist
  (mutual_id with =, carer_id with =, tstzrange(starts_at, ends_at, '[)') with &&)
  where (carer_id is not null and status in ('taken', 'worked', 'confirmed', 'disputed', 'paid', 'paid-elsewhere'))
--> statement-breakpoint
create or replace function refuse_two_hands() returns trigger language plpgsql as $$
begin
  if new.carer_id is not null and new.status in ('taken', 'worked', 'confirmed', 'disputed', 'paid', 'paid-elsewhere') and exists (
  select 1 from shifts other
  where other.mutual_id = new.mutual_id and other.need_id = new.need_id and other.visit = new.visit
    and other.place in (1, 2, 3, 4) and other.original_day = new.original_day
    and other.shift_id <> new.shift_id and other.carer_id = new.carer_id and other.status in ('taken', 'worked', 'confirmed', 'disputed', 'paid', 'paid-elsewhere')
) then
    raise exception 'visit_two_hands' using errcode = 'integrity_constraint_violation', constraint = 'visit_two_hands';
  end if;
  return new;
end $$
--> statement-breakpoint
create trigger visit_two_hands after insert or update of carer_id, status on shifts
for each row when (new.carer_id is not null) execute function refuse_two_hands()
--> statement-breakpoint
create trigger transfers_transfer_is_immutable_fixed before update of mutual_id, transfer_id, journal_id, line, kind, debit_account_id, credit_account_id, amount_pence, shift_id, settlement_id, holder_id, carer_id, at on transfers for each row execute function refuse_by_guard('transfer_is_immutable')
--> statement-breakpoint
create trigger transfers_transfer_is_immutable_state before update of state on transfers for each row when (old.state <> 'pending' or new.state not in ('posted', 'voided')) execute function refuse_by_guard('transfer_is_immutable')
--> statement-breakpoint
create trigger transfers_transfer_is_immutable_block before update of block on transfers for each row when (old.block is not null or new.block is null or old.state <> 'posted') execute function refuse_by_guard('transfer_is_immutable')
--> statement-breakpoint
create trigger transfers_transfer_is_immutable_delete before delete on transfers for each row execute function refuse_by_guard('transfer_is_immutable')
--> statement-breakpoint
create trigger transfers_transfer_is_immutable_truncate before truncate on transfers execute function refuse_by_guard('transfer_is_immutable')
--> statement-breakpoint
create trigger journals_entry_is_immutable_update before update on journals for each row execute function refuse_by_guard('entry_is_immutable')
--> statement-breakpoint
create trigger journals_entry_is_immutable_delete before delete on journals for each row execute function refuse_by_guard('entry_is_immutable')
--> statement-breakpoint
create trigger journals_entry_is_immutable_truncate before truncate on journals execute function refuse_by_guard('entry_is_immutable')
--> statement-breakpoint
create trigger sealed_blocks_block_is_sealed_update before update on sealed_blocks for each row execute function refuse_by_guard('block_is_sealed')
--> statement-breakpoint
create trigger sealed_blocks_block_is_sealed_delete before delete on sealed_blocks for each row execute function refuse_by_guard('block_is_sealed')
--> statement-breakpoint
create trigger sealed_blocks_block_is_sealed_truncate before truncate on sealed_blocks execute function refuse_by_guard('block_is_sealed')
--> statement-breakpoint
create trigger account_entries_entry_is_immutable_update before update on account_entries for each row execute function refuse_by_guard('entry_is_immutable')
--> statement-breakpoint
create trigger account_entries_entry_is_immutable_delete before delete on account_entries for each row execute function refuse_by_guard('entry_is_immutable')
--> statement-breakpoint
create trigger account_entries_entry_is_immutable_truncate before truncate on account_entries execute function refuse_by_guard('entry_is_immutable')
--> statement-breakpoint
create trigger closed_months_entry_is_immutable_update before update on closed_months for each row execute function refuse_by_guard('entry_is_immutable')
--> statement-breakpoint
create trigger closed_months_entry_is_immutable_delete before delete on closed_months for each row execute function refuse_by_guard('entry_is_immutable')
--> statement-breakpoint
create trigger closed_months_entry_is_immutable_truncate before truncate on closed_months execute function refuse_by_guard('entry_is_immutable')
--> statement-breakpoint
create trigger bank_lines_entry_is_immutable_update before update on bank_lines for each row execute function refuse_by_guard('entry_is_immutable')
--> statement-breakpoint
create trigger bank_lines_entry_is_immutable_delete before delete on bank_lines for each row execute function refuse_by_guard('entry_is_immutable')
--> statement-breakpoint
create trigger bank_lines_entry_is_immutable_truncate before truncate on bank_lines execute function refuse_by_guard('entry_is_immutable')
--> statement-breakpoint
create trigger bank_answers_entry_is_immutable_fixed before update of mutual_id, line_id, time, says, source, transfer_id, owner_id, reason, said_by_id, said_at on bank_answers for each row execute function refuse_by_guard('entry_is_immutable')
--> statement-breakpoint
create trigger bank_answers_entry_is_immutable_back before update on bank_answers for each row when (old.taken_back_at is not null) execute function refuse_by_guard('entry_is_immutable')
--> statement-breakpoint
create trigger bank_answers_entry_is_immutable_delete before delete on bank_answers for each row execute function refuse_by_guard('entry_is_immutable')
--> statement-breakpoint
create trigger bank_answers_entry_is_immutable_truncate before truncate on bank_answers execute function refuse_by_guard('entry_is_immutable')
--> statement-breakpoint
create trigger reconciliations_entry_is_immutable_update before update on reconciliations for each row execute function refuse_by_guard('entry_is_immutable')
--> statement-breakpoint
create trigger reconciliations_entry_is_immutable_delete before delete on reconciliations for each row execute function refuse_by_guard('entry_is_immutable')
--> statement-breakpoint
create trigger reconciliations_entry_is_immutable_truncate before truncate on reconciliations execute function refuse_by_guard('entry_is_immutable')
--> statement-breakpoint
create trigger hours_entry_is_immutable_update before update on hours for each row execute function refuse_by_guard('entry_is_immutable')
--> statement-breakpoint
create trigger hours_entry_is_immutable_delete before delete on hours for each row execute function refuse_by_guard('entry_is_immutable')
--> statement-breakpoint
create trigger hours_entry_is_immutable_truncate before truncate on hours execute function refuse_by_guard('entry_is_immutable')
--> statement-breakpoint
create trigger hours_answers_entry_is_immutable_update before update on hours_answers for each row execute function refuse_by_guard('entry_is_immutable')
--> statement-breakpoint
create trigger hours_answers_entry_is_immutable_delete before delete on hours_answers for each row execute function refuse_by_guard('entry_is_immutable')
--> statement-breakpoint
create trigger hours_answers_entry_is_immutable_truncate before truncate on hours_answers execute function refuse_by_guard('entry_is_immutable')
--> statement-breakpoint
create trigger promises_entry_is_immutable_update before update on promises for each row execute function refuse_by_guard('entry_is_immutable')
--> statement-breakpoint
create trigger promises_entry_is_immutable_delete before delete on promises for each row execute function refuse_by_guard('entry_is_immutable')
--> statement-breakpoint
create trigger promises_entry_is_immutable_truncate before truncate on promises execute function refuse_by_guard('entry_is_immutable')
--> statement-breakpoint
create trigger audit_events_entry_is_immutable_update before update on audit_events for each row execute function refuse_by_guard('entry_is_immutable')
--> statement-breakpoint
create trigger audit_events_entry_is_immutable_delete before delete on audit_events for each row execute function refuse_by_guard('entry_is_immutable')
--> statement-breakpoint
create trigger audit_events_entry_is_immutable_truncate before truncate on audit_events execute function refuse_by_guard('entry_is_immutable')
--> statement-breakpoint
create trigger cover_asks_ask_is_answered_once_answered before update on cover_asks for each row when (old.answer is not null) execute function refuse_by_guard('ask_is_answered_once')
--> statement-breakpoint
create trigger cover_asks_ask_is_answered_once_delete before delete on cover_asks for each row execute function refuse_by_guard('ask_is_answered_once')
--> statement-breakpoint
create trigger cover_asks_ask_is_answered_once_truncate before truncate on cover_asks execute function refuse_by_guard('ask_is_answered_once')
--> statement-breakpoint
create trigger risk_told_entry_is_immutable_update before update on risk_told for each row execute function refuse_by_guard('entry_is_immutable')
--> statement-breakpoint
create trigger risk_told_entry_is_immutable_delete before delete on risk_told for each row execute function refuse_by_guard('entry_is_immutable')
--> statement-breakpoint
create trigger risk_told_entry_is_immutable_truncate before truncate on risk_told execute function refuse_by_guard('entry_is_immutable')
--> statement-breakpoint
create trigger terms_versions_terms_are_immutable_update before update on terms_versions for each row execute function refuse_by_guard('terms_are_immutable')
--> statement-breakpoint
create trigger terms_versions_terms_are_immutable_delete before delete on terms_versions for each row execute function refuse_by_guard('terms_are_immutable')
--> statement-breakpoint
create trigger terms_versions_terms_are_immutable_truncate before truncate on terms_versions execute function refuse_by_guard('terms_are_immutable')
--> statement-breakpoint
create trigger council_profiles_entry_is_immutable_update before update on council_profiles for each row execute function refuse_by_guard('entry_is_immutable')
--> statement-breakpoint
create trigger council_profiles_entry_is_immutable_delete before delete on council_profiles for each row execute function refuse_by_guard('entry_is_immutable')
--> statement-breakpoint
create trigger council_profiles_entry_is_immutable_truncate before truncate on council_profiles execute function refuse_by_guard('entry_is_immutable')
--> statement-breakpoint
create trigger surplus_reasons_entry_is_immutable_update before update on surplus_reasons for each row execute function refuse_by_guard('entry_is_immutable')
--> statement-breakpoint
create trigger surplus_reasons_entry_is_immutable_delete before delete on surplus_reasons for each row execute function refuse_by_guard('entry_is_immutable')
--> statement-breakpoint
create trigger surplus_reasons_entry_is_immutable_truncate before truncate on surplus_reasons execute function refuse_by_guard('entry_is_immutable')
--> statement-breakpoint
create trigger messages_message_is_fixed_update before update on messages for each row execute function refuse_by_guard('message_is_fixed')
--> statement-breakpoint
create trigger proposal_versions_entry_is_immutable_update before update on proposal_versions for each row execute function refuse_by_guard('entry_is_immutable')
--> statement-breakpoint
create trigger proposal_versions_entry_is_immutable_delete before delete on proposal_versions for each row execute function refuse_by_guard('entry_is_immutable')
--> statement-breakpoint
create trigger proposal_versions_entry_is_immutable_truncate before truncate on proposal_versions execute function refuse_by_guard('entry_is_immutable')
--> statement-breakpoint
create trigger proposal_counts_entry_is_immutable_update before update on proposal_counts for each row execute function refuse_by_guard('entry_is_immutable')
--> statement-breakpoint
create trigger proposal_counts_entry_is_immutable_delete before delete on proposal_counts for each row execute function refuse_by_guard('entry_is_immutable')
--> statement-breakpoint
create trigger proposal_counts_entry_is_immutable_truncate before truncate on proposal_counts execute function refuse_by_guard('entry_is_immutable')
--> statement-breakpoint
create trigger proposal_impacts_entry_is_immutable_update before update on proposal_impacts for each row execute function refuse_by_guard('entry_is_immutable')
--> statement-breakpoint
create trigger proposal_impacts_entry_is_immutable_delete before delete on proposal_impacts for each row execute function refuse_by_guard('entry_is_immutable')
--> statement-breakpoint
create trigger proposal_impacts_entry_is_immutable_truncate before truncate on proposal_impacts execute function refuse_by_guard('entry_is_immutable')
--> statement-breakpoint
create trigger proposal_comment_versions_entry_is_immutable_update before update on proposal_comment_versions for each row execute function refuse_by_guard('entry_is_immutable')
--> statement-breakpoint
create trigger proposal_comment_versions_entry_is_immutable_delete before delete on proposal_comment_versions for each row execute function refuse_by_guard('entry_is_immutable')
--> statement-breakpoint
create trigger proposal_comment_versions_entry_is_immutable_truncate before truncate on proposal_comment_versions execute function refuse_by_guard('entry_is_immutable')
--> statement-breakpoint
create trigger rule_changes_entry_is_immutable_update before update on rule_changes for each row execute function refuse_by_guard('entry_is_immutable')
--> statement-breakpoint
create trigger rule_changes_entry_is_immutable_delete before delete on rule_changes for each row execute function refuse_by_guard('entry_is_immutable')
--> statement-breakpoint
create trigger rule_changes_entry_is_immutable_truncate before truncate on rule_changes execute function refuse_by_guard('entry_is_immutable')
--> statement-breakpoint
create trigger proposal_rolls_voted_once_fixed before update of mutual_id, proposal_id, member_id, as_holder, as_carer, as_supporter on proposal_rolls for each row execute function refuse_by_guard('voted_once')
--> statement-breakpoint
create trigger proposal_rolls_voted_once_voted before update on proposal_rolls for each row when (old.voted_as is not null) execute function refuse_by_guard('voted_once')
--> statement-breakpoint
create trigger proposal_rolls_voted_once_delete before delete on proposal_rolls for each row execute function refuse_by_guard('voted_once')
--> statement-breakpoint
create trigger proposal_rolls_voted_once_truncate before truncate on proposal_rolls execute function refuse_by_guard('voted_once')
--> statement-breakpoint
create trigger voices_entry_is_immutable_update before update on voices for each row execute function refuse_by_guard('entry_is_immutable')
--> statement-breakpoint
create trigger voices_entry_is_immutable_delete before delete on voices for each row execute function refuse_by_guard('entry_is_immutable')
--> statement-breakpoint
create trigger voices_entry_is_immutable_truncate before truncate on voices execute function refuse_by_guard('entry_is_immutable')
--> statement-breakpoint
create trigger outreaches_entry_is_immutable_update before update on outreaches for each row execute function refuse_by_guard('entry_is_immutable')
--> statement-breakpoint
create trigger outreaches_entry_is_immutable_delete before delete on outreaches for each row execute function refuse_by_guard('entry_is_immutable')
--> statement-breakpoint
create trigger outreaches_entry_is_immutable_truncate before truncate on outreaches execute function refuse_by_guard('entry_is_immutable')
