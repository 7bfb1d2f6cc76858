CREATE TABLE `account_entries` (
	`mutual_id` text NOT NULL,
	`account_id` text NOT NULL,
	`booked_on` text NOT NULL,
	`place` integer NOT NULL,
	`transfer_id` text NOT NULL,
	`debits_pence` integer NOT NULL,
	`credits_pence` integer NOT NULL,
	PRIMARY KEY(`mutual_id`, `account_id`, `booked_on`, `place`)
);
--> statement-breakpoint
CREATE TABLE `accounts` (
	`mutual_id` text NOT NULL,
	`account_id` text NOT NULL,
	`kind` text NOT NULL,
	`owner_id` text NOT NULL,
	`debits_posted_pence` integer NOT NULL,
	`credits_posted_pence` integer NOT NULL,
	`debits_pending_pence` integer NOT NULL,
	`credits_pending_pence` integer NOT NULL,
	PRIMARY KEY(`mutual_id`, `account_id`),
	FOREIGN KEY (`mutual_id`) REFERENCES `mutuals`(`mutual_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `accounts_by_kind` ON `accounts` (`mutual_id`,`kind`);
--> statement-breakpoint
CREATE TABLE `advances` (
	`mutual_id` text NOT NULL,
	`due_id` text NOT NULL,
	`settlement_id` text NOT NULL,
	`holder_id` text NOT NULL,
	`amount_pence` integer NOT NULL,
	`advanced_at` text NOT NULL,
	`repaid_at` text,
	PRIMARY KEY(`mutual_id`, `due_id`),
	FOREIGN KEY (`mutual_id`,`due_id`) REFERENCES `dues`(`mutual_id`,`due_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mutual_id`,`holder_id`) REFERENCES `members`(`mutual_id`,`member_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `advances_out` ON `advances` (`mutual_id`,`holder_id`) WHERE repaid_at is null;
--> statement-breakpoint
CREATE TABLE `agreements` (
	`mutual_id` text NOT NULL,
	`agreement_id` text NOT NULL,
	`need_id` text NOT NULL,
	`visit` integer NOT NULL,
	`place` integer NOT NULL,
	`holder_id` text NOT NULL,
	`carer_id` text NOT NULL,
	`from_on` text NOT NULL,
	`until_on` text,
	`status` text NOT NULL,
	`agreed_at` text NOT NULL,
	`ended_at` text,
	`ended_by_id` text,
	PRIMARY KEY(`mutual_id`, `agreement_id`),
	FOREIGN KEY (`mutual_id`,`need_id`) REFERENCES `needs`(`mutual_id`,`need_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mutual_id`,`holder_id`) REFERENCES `members`(`mutual_id`,`member_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mutual_id`,`carer_id`) REFERENCES `members`(`mutual_id`,`member_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "agreements_status_is_listed" CHECK("status" in ('standing', 'asked', 'ended'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `agreements_by_place` ON `agreements` (`mutual_id`,`need_id`,`visit`,`place`) WHERE status <> 'ended';
--> statement-breakpoint
CREATE UNIQUE INDEX `agreements_two_hands` ON `agreements` (`mutual_id`,`need_id`,`visit`,`carer_id`) WHERE status <> 'ended';
--> statement-breakpoint
CREATE INDEX `agreements_by_carer` ON `agreements` (`mutual_id`,`carer_id`,`status`);
--> statement-breakpoint
CREATE INDEX `agreements_by_holder` ON `agreements` (`mutual_id`,`holder_id`,`status`);
--> statement-breakpoint
CREATE TABLE `answered_commands` (
	`actor_id` text NOT NULL,
	`key` text NOT NULL,
	`request_hash` text NOT NULL,
	`answer` text NOT NULL,
	`answered_at` text NOT NULL,
	PRIMARY KEY(`actor_id`, `key`)
);
--> statement-breakpoint
CREATE INDEX `answered_commands_by_age` ON `answered_commands` (`answered_at`);
--> statement-breakpoint
CREATE TABLE `attachments` (
	`mutual_id` text NOT NULL,
	`attachment_id` text NOT NULL,
	`message_id` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`bytes` integer NOT NULL,
	`content` text NOT NULL,
	PRIMARY KEY(`mutual_id`, `attachment_id`),
	FOREIGN KEY (`mutual_id`,`message_id`) REFERENCES `messages`(`mutual_id`,`message_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "attachments_kind_is_listed" CHECK("kind" in ('png', 'jpeg', 'webp', 'pdf'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `attachments_by_message` ON `attachments` (`mutual_id`,`message_id`);
--> statement-breakpoint
CREATE TABLE `audit_events` (
	`mutual_id` text NOT NULL,
	`audit_id` text NOT NULL,
	`name` text NOT NULL,
	`at` text NOT NULL,
	`by_id` text NOT NULL,
	`in_name_of_id` text NOT NULL,
	`via` text NOT NULL,
	`subject_id` text,
	`facts` text NOT NULL,
	PRIMARY KEY(`mutual_id`, `audit_id`),
	FOREIGN KEY (`mutual_id`) REFERENCES `mutuals`(`mutual_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "audit_events_via_is_listed" CHECK("via" in ('app', 'phone', 'paper', 'import', 'work'))
);
--> statement-breakpoint
CREATE INDEX `audit_by_name_of` ON `audit_events` (`mutual_id`,`in_name_of_id`,`audit_id`) WHERE by_id <> in_name_of_id;
--> statement-breakpoint
CREATE TABLE `availability_blocks` (
	`mutual_id` text NOT NULL,
	`carer_id` text NOT NULL,
	`weekday` text NOT NULL,
	`starts_time` text NOT NULL,
	`wall_minutes` integer NOT NULL,
	PRIMARY KEY(`mutual_id`, `carer_id`, `weekday`, `starts_time`),
	FOREIGN KEY (`mutual_id`,`carer_id`) REFERENCES `members`(`mutual_id`,`member_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `availability_exceptions` (
	`mutual_id` text NOT NULL,
	`exception_id` text NOT NULL,
	`carer_id` text NOT NULL,
	`kind` text NOT NULL,
	`from_on` text NOT NULL,
	`until_on` text NOT NULL,
	`starts_time` text,
	`wall_minutes` integer,
	`said_at` text NOT NULL,
	PRIMARY KEY(`mutual_id`, `exception_id`),
	FOREIGN KEY (`mutual_id`,`carer_id`) REFERENCES `members`(`mutual_id`,`member_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "availability_exceptions_kind_is_listed" CHECK("kind" in ('away', 'extra'))
);
--> statement-breakpoint
CREATE INDEX `availability_exceptions_by_carer` ON `availability_exceptions` (`mutual_id`,`carer_id`,`until_on`);
--> statement-breakpoint
CREATE TABLE `balance_transactions` (
	`mutual_id` text NOT NULL,
	`balance_transaction_id` text NOT NULL,
	`type` text NOT NULL,
	`source_id` text,
	`amount_pence` integer NOT NULL,
	`fee_pence` integer NOT NULL,
	`net_pence` integer NOT NULL,
	`available_at` text NOT NULL,
	`status` text NOT NULL,
	`journal_id` text,
	`made_at` text NOT NULL,
	`seen_at` text NOT NULL,
	PRIMARY KEY(`mutual_id`, `balance_transaction_id`),
	CONSTRAINT "balance_transactions_status_is_listed" CHECK("status" in ('pending', 'available'))
);
--> statement-breakpoint
CREATE INDEX `balance_transactions_by_status` ON `balance_transactions` (`mutual_id`,`status`,`made_at`);
--> statement-breakpoint
CREATE INDEX `balance_transactions_by_time` ON `balance_transactions` (`mutual_id`,`made_at`);
--> statement-breakpoint
CREATE INDEX `balance_transactions_by_source` ON `balance_transactions` (`mutual_id`,`source_id`);
--> statement-breakpoint
CREATE TABLE `ballot_boxes` (
	`mutual_id` text NOT NULL,
	`proposal_id` text NOT NULL,
	`voting_class` text NOT NULL,
	`sealed` text NOT NULL,
	PRIMARY KEY(`mutual_id`, `proposal_id`, `voting_class`),
	FOREIGN KEY (`mutual_id`,`proposal_id`) REFERENCES `proposals`(`mutual_id`,`proposal_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "ballot_boxes_voting_class_is_listed" CHECK("voting_class" in ('holder', 'carer', 'supporter'))
);
--> statement-breakpoint
CREATE TABLE `bank_answers` (
	`mutual_id` text NOT NULL,
	`line_id` text NOT NULL,
	`time` integer NOT NULL,
	`says` text NOT NULL,
	`source` text,
	`transfer_id` text,
	`owner_id` text NOT NULL,
	`reason` text,
	`said_by_id` text NOT NULL,
	`said_at` text NOT NULL,
	`taken_back_by_id` text,
	`taken_back_at` text,
	PRIMARY KEY(`mutual_id`, `line_id`, `time`),
	FOREIGN KEY (`mutual_id`,`line_id`) REFERENCES `bank_lines`(`mutual_id`,`line_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mutual_id`,`transfer_id`) REFERENCES `transfers`(`mutual_id`,`transfer_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "bank_answers_says_is_listed" CHECK("says" in ('matched', 'paid-in', 'not-ours')),
	CONSTRAINT "bank_answers_source_is_listed" CHECK("source" in ('council-money', 'own-contribution', 'top-up'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `bank_answers_standing` ON `bank_answers` (`mutual_id`,`line_id`) WHERE taken_back_at is null;
--> statement-breakpoint
CREATE UNIQUE INDEX `bank_answers_one_line` ON `bank_answers` (`mutual_id`,`owner_id`,`transfer_id`) WHERE taken_back_at is null and transfer_id is not null;
--> statement-breakpoint
CREATE TABLE `bank_lines` (
	`mutual_id` text NOT NULL,
	`line_id` text NOT NULL,
	`owner_id` text NOT NULL,
	`on_day` text NOT NULL,
	`description` text NOT NULL,
	`amount_pence` integer NOT NULL,
	`balance_pence` integer,
	`fingerprint` text NOT NULL,
	`file_name` text NOT NULL,
	`row` integer NOT NULL,
	`brought_by_id` text NOT NULL,
	`brought_at` text NOT NULL,
	PRIMARY KEY(`mutual_id`, `line_id`),
	FOREIGN KEY (`mutual_id`) REFERENCES `mutuals`(`mutual_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `bank_lines_once` ON `bank_lines` (`mutual_id`,`owner_id`,`fingerprint`);
--> statement-breakpoint
CREATE INDEX `bank_lines_by_day` ON `bank_lines` (`mutual_id`,`owner_id`,`on_day`,`line_id`);
--> statement-breakpoint
CREATE TABLE `bank_payouts` (
	`mutual_id` text NOT NULL,
	`payout_id` text NOT NULL,
	`member_id` text NOT NULL,
	`amount_pence` integer NOT NULL,
	`status` text NOT NULL,
	`arrives_on` text NOT NULL,
	`failure_code` text,
	`made_at` text NOT NULL,
	`changed_at` text NOT NULL,
	PRIMARY KEY(`mutual_id`, `payout_id`),
	FOREIGN KEY (`mutual_id`,`member_id`) REFERENCES `members`(`mutual_id`,`member_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "bank_payouts_status_is_listed" CHECK("status" in ('on-its-way', 'paid', 'failed'))
);
--> statement-breakpoint
CREATE INDEX `bank_payouts_of_carer` ON `bank_payouts` (`mutual_id`,`member_id`,`made_at`);
--> statement-breakpoint
CREATE TABLE `books` (
	`mutual_id` text PRIMARY KEY NOT NULL,
	`block` integer NOT NULL,
	`hash` text NOT NULL,
	`booked_on` text,
	`open_from` text,
	FOREIGN KEY (`mutual_id`) REFERENCES `mutuals`(`mutual_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `budgets` (
	`mutual_id` text NOT NULL,
	`budget_id` text NOT NULL,
	`holder_id` text NOT NULL,
	`council_id` text NOT NULL,
	`plan_reference` text,
	`weekly_pence` integer NOT NULL,
	`contribution_weekly_pence` integer NOT NULL,
	`top_up_weekly_pence` integer NOT NULL,
	`starts_on` text NOT NULL,
	`review_on` text,
	`ends_on` text,
	`outcomes` text NOT NULL,
	`entered_at` text NOT NULL,
	PRIMARY KEY(`mutual_id`, `budget_id`),
	FOREIGN KEY (`mutual_id`,`holder_id`) REFERENCES `members`(`mutual_id`,`member_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mutual_id`,`council_id`) REFERENCES `councils`(`mutual_id`,`council_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `budgets_by_holder` ON `budgets` (`mutual_id`,`holder_id`,`starts_on`);
--> statement-breakpoint
CREATE TABLE `calendar_feeds` (
	`mutual_id` text NOT NULL,
	`member_id` text NOT NULL,
	`feed_id` text NOT NULL,
	`names` integer NOT NULL,
	`opened_at` text NOT NULL,
	PRIMARY KEY(`mutual_id`, `member_id`),
	FOREIGN KEY (`mutual_id`,`member_id`) REFERENCES `members`(`mutual_id`,`member_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `carer_wishes` (
	`mutual_id` text NOT NULL,
	`carer_id` text NOT NULL,
	`furthest_miles` integer,
	`most_minutes` integer,
	`likes` text NOT NULL,
	`will_not_do` text NOT NULL,
	`kinds_not_done` text NOT NULL,
	`interests` text NOT NULL,
	`said_at` text,
	`guaranteed_minutes` integer NOT NULL,
	`guaranteed_from_on` text,
	PRIMARY KEY(`mutual_id`, `carer_id`),
	FOREIGN KEY (`mutual_id`,`carer_id`) REFERENCES `members`(`mutual_id`,`member_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `checks` (
	`mutual_id` text NOT NULL,
	`check_id` text NOT NULL,
	`member_id` text NOT NULL,
	`kind` text NOT NULL,
	`level` text,
	`issued_on` text,
	`seen_on` text NOT NULL,
	`seen_by_id` text,
	`valid_to` text,
	`recorded_at` text NOT NULL,
	PRIMARY KEY(`mutual_id`, `check_id`),
	FOREIGN KEY (`mutual_id`,`member_id`) REFERENCES `members`(`mutual_id`,`member_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `checks_by_member` ON `checks` (`mutual_id`,`member_id`,`kind`);
--> statement-breakpoint
CREATE INDEX `checks_by_end` ON `checks` (`mutual_id`,`valid_to`);
--> statement-breakpoint
CREATE TABLE `claims` (
	`mutual_id` text NOT NULL,
	`claim_id` text NOT NULL,
	`dispute_id` text NOT NULL,
	`due_id` text NOT NULL,
	`again_due_id` text NOT NULL,
	`holder_id` text NOT NULL,
	`method` text NOT NULL,
	`amount_pence` integer NOT NULL,
	`fee_pence` integer NOT NULL,
	`status` text NOT NULL,
	`opened_at` text NOT NULL,
	`decided_by_id` text,
	`decided_at` text,
	`words` text,
	PRIMARY KEY(`mutual_id`, `claim_id`),
	FOREIGN KEY (`mutual_id`,`due_id`) REFERENCES `dues`(`mutual_id`,`due_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mutual_id`,`again_due_id`) REFERENCES `dues`(`mutual_id`,`due_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mutual_id`,`holder_id`) REFERENCES `members`(`mutual_id`,`member_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "claims_method_is_listed" CHECK("method" in ('card', 'bacs')),
	CONSTRAINT "claims_status_is_listed" CHECK("status" in ('open', 'asked-again', 'borne', 'given-back'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `claims_by_dispute` ON `claims` (`mutual_id`,`dispute_id`);
--> statement-breakpoint
CREATE INDEX `claims_by_holder` ON `claims` (`mutual_id`,`holder_id`,`status`);
--> statement-breakpoint
CREATE INDEX `claims_open` ON `claims` (`mutual_id`,`opened_at`) WHERE status = 'open';
--> statement-breakpoint
CREATE TABLE `closed_months` (
	`mutual_id` text NOT NULL,
	`month_on` text NOT NULL,
	`closed_at` text NOT NULL,
	`closed_by_id` text NOT NULL,
	`block` integer NOT NULL,
	`hash` text NOT NULL,
	`kinds` text NOT NULL,
	`debits_pence` integer NOT NULL,
	`credits_pence` integer NOT NULL,
	`open_items` text NOT NULL,
	PRIMARY KEY(`mutual_id`, `month_on`),
	FOREIGN KEY (`mutual_id`) REFERENCES `mutuals`(`mutual_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mutual_id`,`closed_by_id`) REFERENCES `members`(`mutual_id`,`member_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `conversations` (
	`mutual_id` text NOT NULL,
	`conversation_id` text NOT NULL,
	`need_id` text NOT NULL,
	`holder_id` text NOT NULL,
	`carer_id` text NOT NULL,
	`opened_at` text NOT NULL,
	`messages` integer NOT NULL,
	`last_sent_at` text NOT NULL,
	`holder_read_to` integer NOT NULL,
	`carer_read_to` integer NOT NULL,
	PRIMARY KEY(`mutual_id`, `conversation_id`),
	FOREIGN KEY (`mutual_id`,`need_id`) REFERENCES `needs`(`mutual_id`,`need_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mutual_id`,`holder_id`) REFERENCES `members`(`mutual_id`,`member_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mutual_id`,`carer_id`) REFERENCES `members`(`mutual_id`,`member_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `conversations_once` ON `conversations` (`mutual_id`,`need_id`,`carer_id`);
--> statement-breakpoint
CREATE INDEX `conversations_of_holder` ON `conversations` (`mutual_id`,`holder_id`,`last_sent_at`);
--> statement-breakpoint
CREATE INDEX `conversations_of_carer` ON `conversations` (`mutual_id`,`carer_id`,`last_sent_at`);
--> statement-breakpoint
CREATE TABLE `corrections` (
	`mutual_id` text NOT NULL,
	`correction_id` text NOT NULL,
	`shift_id` text NOT NULL,
	`from_hours_id` text NOT NULL,
	`hours_id` text NOT NULL,
	`asked_by` text NOT NULL,
	`asked_by_id` text NOT NULL,
	`reason` text NOT NULL,
	`asked_at` text NOT NULL,
	`answer` text,
	`answer_reason` text,
	`answered_by_id` text,
	`answered_at` text,
	`settlement_id` text,
	PRIMARY KEY(`mutual_id`, `correction_id`),
	FOREIGN KEY (`mutual_id`,`shift_id`) REFERENCES `shifts`(`mutual_id`,`shift_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mutual_id`,`hours_id`) REFERENCES `hours`(`mutual_id`,`hours_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mutual_id`,`settlement_id`) REFERENCES `settlements`(`mutual_id`,`settlement_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "corrections_asked_by_is_listed" CHECK("asked_by" in ('holder', 'carer')),
	CONSTRAINT "corrections_answer_is_listed" CHECK("answer" in ('agreed', 'declined', 'withdrawn'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `corrections_open_once` ON `corrections` (`mutual_id`,`shift_id`) WHERE answer is null;
--> statement-breakpoint
CREATE INDEX `corrections_by_shift` ON `corrections` (`mutual_id`,`shift_id`,`asked_at`);
--> statement-breakpoint
CREATE INDEX `corrections_to_settle` ON `corrections` (`mutual_id`,`shift_id`) WHERE answer = 'agreed' and settlement_id is null;
--> statement-breakpoint
CREATE TABLE `council_exceptions` (
	`mutual_id` text NOT NULL,
	`exception_id` text NOT NULL,
	`holder_id` text NOT NULL,
	`use` text NOT NULL,
	`what_for` text NOT NULL,
	`written_by` text NOT NULL,
	`reference` text NOT NULL,
	`from_on` text NOT NULL,
	`until_on` text,
	`entered_by_id` text NOT NULL,
	`entered_at` text NOT NULL,
	`ended_by_id` text,
	PRIMARY KEY(`mutual_id`, `exception_id`),
	FOREIGN KEY (`mutual_id`,`holder_id`) REFERENCES `members`(`mutual_id`,`member_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `council_exceptions_by_holder` ON `council_exceptions` (`mutual_id`,`holder_id`,`from_on`);
--> statement-breakpoint
CREATE TABLE `council_profiles` (
	`mutual_id` text NOT NULL,
	`council_id` text NOT NULL,
	`version` integer NOT NULL,
	`from_on` text NOT NULL,
	`profile` text NOT NULL,
	`entered_by_id` text,
	`entered_at` text NOT NULL,
	PRIMARY KEY(`mutual_id`, `council_id`, `version`),
	FOREIGN KEY (`mutual_id`,`council_id`) REFERENCES `councils`(`mutual_id`,`council_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `councils` (
	`mutual_id` text NOT NULL,
	`council_id` text NOT NULL,
	`name` text NOT NULL,
	PRIMARY KEY(`mutual_id`, `council_id`),
	FOREIGN KEY (`mutual_id`) REFERENCES `mutuals`(`mutual_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `councils_by_name` ON `councils` (`mutual_id`,`name`);
--> statement-breakpoint
CREATE TABLE `cover_asks` (
	`mutual_id` text NOT NULL,
	`cover_id` text NOT NULL,
	`carer_id` text NOT NULL,
	`circle` text NOT NULL,
	`asked_at` text NOT NULL,
	`answer_by` text NOT NULL,
	`answer` text,
	`answered_at` text,
	`entered_by_id` text,
	PRIMARY KEY(`mutual_id`, `cover_id`, `carer_id`),
	FOREIGN KEY (`mutual_id`,`cover_id`) REFERENCES `cover_searches`(`mutual_id`,`cover_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mutual_id`,`carer_id`) REFERENCES `members`(`mutual_id`,`member_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "cover_asks_circle_is_listed" CHECK("circle" in ('team', 'yes', 'all')),
	CONSTRAINT "cover_asks_answer_is_listed" CHECK("answer" in ('yes', 'no', 'offered', 'over'))
);
--> statement-breakpoint
CREATE INDEX `cover_asks_by_carer` ON `cover_asks` (`mutual_id`,`carer_id`,`asked_at`);
--> statement-breakpoint
CREATE TABLE `cover_plans` (
	`mutual_id` text NOT NULL,
	`holder_id` text NOT NULL,
	`circles` text NOT NULL,
	`asked_at_once` integer NOT NULL,
	`answer_minutes` integer NOT NULL,
	`tell_hours_before` integer NOT NULL,
	`named` text NOT NULL,
	`then_what` text,
	`agreed_at` text NOT NULL,
	`agreed_by_id` text NOT NULL,
	PRIMARY KEY(`mutual_id`, `holder_id`),
	FOREIGN KEY (`mutual_id`,`holder_id`) REFERENCES `members`(`mutual_id`,`member_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `cover_searches` (
	`mutual_id` text NOT NULL,
	`cover_id` text NOT NULL,
	`shift_id` text NOT NULL,
	`holder_id` text NOT NULL,
	`handed_back_by_id` text,
	`starts_at` text NOT NULL,
	`plan` text NOT NULL,
	`status` text NOT NULL,
	`started_at` text NOT NULL,
	`next_at` text NOT NULL,
	`tell_at` text NOT NULL,
	`told_at` text,
	`all_asked_at` text,
	`passed` text NOT NULL,
	`ended_at` text,
	`found_carer_id` text,
	PRIMARY KEY(`mutual_id`, `cover_id`),
	FOREIGN KEY (`mutual_id`,`shift_id`) REFERENCES `shifts`(`mutual_id`,`shift_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mutual_id`,`holder_id`) REFERENCES `members`(`mutual_id`,`member_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "cover_searches_status_is_listed" CHECK("status" in ('asking', 'found', 'nobody', 'ended'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `cover_searches_once` ON `cover_searches` (`mutual_id`,`shift_id`) WHERE status = 'asking';
--> statement-breakpoint
CREATE INDEX `cover_searches_due` ON `cover_searches` (`mutual_id`,`status`,`next_at`);
--> statement-breakpoint
CREATE INDEX `cover_searches_by_holder` ON `cover_searches` (`mutual_id`,`holder_id`,`started_at`);
--> statement-breakpoint
CREATE TABLE `declines` (
	`mutual_id` text NOT NULL,
	`shift_id` text NOT NULL,
	`carer_id` text NOT NULL,
	`declined_at` text NOT NULL,
	PRIMARY KEY(`mutual_id`, `shift_id`, `carer_id`),
	FOREIGN KEY (`mutual_id`,`shift_id`) REFERENCES `shifts`(`mutual_id`,`shift_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `dues` (
	`mutual_id` text NOT NULL,
	`due_id` text NOT NULL,
	`settlement_id` text NOT NULL,
	`holder_id` text NOT NULL,
	`amount_pence` integer NOT NULL,
	`carried_pence` integer NOT NULL,
	`credit_pence` integer NOT NULL,
	`again_of_id` text,
	`status` text NOT NULL,
	`carried_into_id` text,
	`reason` text,
	`attempt` integer NOT NULL,
	`method` text,
	`payment_method_id` text,
	`tried_at` text,
	`next_try_on` text,
	`checkout_session_id` text,
	`leaves_on` text,
	`told_at` text,
	`collected_at` text,
	`payment_intent_id` text,
	`charge_id` text,
	`outside_pence` integer,
	`by_hand_since` text,
	`changed_at` text NOT NULL,
	PRIMARY KEY(`mutual_id`, `due_id`),
	FOREIGN KEY (`mutual_id`,`settlement_id`) REFERENCES `settlements`(`mutual_id`,`settlement_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mutual_id`,`holder_id`) REFERENCES `members`(`mutual_id`,`member_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "dues_status_is_listed" CHECK("status" in ('waiting', 'processing', 'collected', 'parked', 'carried', 'dropped')),
	CONSTRAINT "dues_method_is_listed" CHECK("method" in ('card', 'bacs'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `dues_by_holder` ON `dues` (`mutual_id`,`settlement_id`,`holder_id`) WHERE again_of_id is null;
--> statement-breakpoint
CREATE UNIQUE INDEX `dues_asked_again` ON `dues` (`mutual_id`,`again_of_id`);
--> statement-breakpoint
CREATE INDEX `dues_by_status` ON `dues` (`mutual_id`,`status`);
--> statement-breakpoint
CREATE INDEX `dues_by_intent` ON `dues` (`payment_intent_id`);
--> statement-breakpoint
CREATE TABLE `former_ways_to_pay` (
	`mutual_id` text NOT NULL,
	`payment_method_id` text NOT NULL,
	`member_id` text NOT NULL,
	`kind` text NOT NULL,
	`brand` text,
	`last_four` text,
	`mandate_reference` text,
	`left_at` text NOT NULL,
	`detached_at` text,
	PRIMARY KEY(`mutual_id`, `payment_method_id`),
	FOREIGN KEY (`mutual_id`,`member_id`) REFERENCES `members`(`mutual_id`,`member_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "former_ways_to_pay_kind_is_listed" CHECK("kind" in ('card', 'bacs'))
);
--> statement-breakpoint
CREATE INDEX `former_ways_to_detach` ON `former_ways_to_pay` (`mutual_id`,`detached_at`);
--> statement-breakpoint
CREATE TABLE `fund_feeds` (
	`mutual_id` text NOT NULL,
	`settlement_id` text NOT NULL,
	`contribution_pence` integer NOT NULL,
	`fees_pence` integer NOT NULL,
	`short_before_pence` integer NOT NULL,
	`fed_pence` integer NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`mutual_id`, `settlement_id`),
	FOREIGN KEY (`mutual_id`,`settlement_id`) REFERENCES `settlements`(`mutual_id`,`settlement_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `fund_feeds_by_time` ON `fund_feeds` (`mutual_id`,`at`);
--> statement-breakpoint
CREATE TABLE `fund_reserves` (
	`mutual_id` text NOT NULL,
	`reserve_id` text NOT NULL,
	`purpose` text NOT NULL,
	`what` text NOT NULL,
	`decision` text NOT NULL,
	`proposal_id` text,
	`amount_pence` integer NOT NULL,
	`payee` text NOT NULL,
	`payee_id` text,
	`status` text NOT NULL,
	`hold_id` text NOT NULL,
	`reserved_by_id` text NOT NULL,
	`reserved_at` text NOT NULL,
	`spent_pence` integer,
	`evidence` text,
	`evidence_file` text,
	`asked_by_id` text,
	`asked_at` text,
	`ended_by_id` text,
	`ended_at` text,
	`end_reason` text,
	PRIMARY KEY(`mutual_id`, `reserve_id`),
	FOREIGN KEY (`mutual_id`) REFERENCES `mutuals`(`mutual_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mutual_id`,`payee_id`) REFERENCES `members`(`mutual_id`,`member_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "fund_reserves_purpose_is_listed" CHECK("purpose" in ('cover', 'training', 'running-costs', 'equipment', 'other')),
	CONSTRAINT "fund_reserves_status_is_listed" CHECK("status" in ('reserved', 'asked', 'released', 'put-back'))
);
--> statement-breakpoint
CREATE INDEX `fund_reserves_by_time` ON `fund_reserves` (`mutual_id`,`reserved_at`);
--> statement-breakpoint
CREATE TABLE `holidays` (
	`mutual_id` text NOT NULL,
	`holiday_id` text NOT NULL,
	`carer_id` text NOT NULL,
	`employer` text NOT NULL,
	`holder_id` text,
	`from_on` text NOT NULL,
	`until_on` text NOT NULL,
	`minutes` integer NOT NULL,
	`pay_pence` integer NOT NULL,
	`over_weeks` integer NOT NULL,
	`entered_by_id` text NOT NULL,
	`entered_at` text NOT NULL,
	`taken_back_by_id` text,
	`taken_back_at` text,
	`paid_on` text,
	`paid_by_id` text,
	`paid_at` text,
	PRIMARY KEY(`mutual_id`, `holiday_id`),
	FOREIGN KEY (`mutual_id`,`carer_id`) REFERENCES `members`(`mutual_id`,`member_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mutual_id`,`holder_id`) REFERENCES `members`(`mutual_id`,`member_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `holidays_by_carer` ON `holidays` (`mutual_id`,`carer_id`,`from_on`);
--> statement-breakpoint
CREATE INDEX `holidays_to_pay` ON `holidays` (`mutual_id`,`from_on`) WHERE paid_on is null and taken_back_at is null;
--> statement-breakpoint
CREATE INDEX `holidays_by_holder` ON `holidays` (`mutual_id`,`holder_id`,`from_on`);
--> statement-breakpoint
CREATE TABLE `hours` (
	`mutual_id` text NOT NULL,
	`hours_id` text NOT NULL,
	`shift_id` text NOT NULL,
	`started_at` text NOT NULL,
	`ended_at` text NOT NULL,
	`break_minutes` integer NOT NULL,
	`disturbed_minutes` integer NOT NULL,
	`travel_minutes` integer NOT NULL,
	`miles_tenths` integer NOT NULL,
	`note` text,
	`said_by_id` text NOT NULL,
	`entered_by_id` text NOT NULL,
	`via` text NOT NULL,
	`entered_at` text NOT NULL,
	`corrects_id` text,
	PRIMARY KEY(`mutual_id`, `hours_id`),
	FOREIGN KEY (`mutual_id`,`shift_id`) REFERENCES `shifts`(`mutual_id`,`shift_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "hours_via_is_listed" CHECK("via" in ('app', 'phone', 'paper', 'import'))
);
--> statement-breakpoint
CREATE INDEX `hours_by_shift` ON `hours` (`mutual_id`,`shift_id`);
--> statement-breakpoint
CREATE TABLE `hours_answers` (
	`mutual_id` text NOT NULL,
	`answer_id` text NOT NULL,
	`shift_id` text NOT NULL,
	`hours_id` text NOT NULL,
	`verdict` text NOT NULL,
	`reason` text,
	`said_by_id` text,
	`entered_by_id` text,
	`via` text NOT NULL,
	`answered_at` text NOT NULL,
	PRIMARY KEY(`mutual_id`, `answer_id`),
	FOREIGN KEY (`mutual_id`,`hours_id`) REFERENCES `hours`(`mutual_id`,`hours_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "hours_answers_verdict_is_listed" CHECK("verdict" in ('confirmed', 'corrected', 'disputed', 'silent')),
	CONSTRAINT "hours_answers_via_is_listed" CHECK("via" in ('app', 'phone', 'paper', 'deadline', 'import'))
);
--> statement-breakpoint
CREATE INDEX `hours_answers_by_shift` ON `hours_answers` (`mutual_id`,`shift_id`);
--> statement-breakpoint
CREATE TABLE `imported_rows` (
	`mutual_id` text NOT NULL,
	`file` text NOT NULL,
	`key` text NOT NULL,
	`fingerprint` text NOT NULL,
	`import_id` text NOT NULL,
	PRIMARY KEY(`mutual_id`, `file`, `key`),
	FOREIGN KEY (`mutual_id`,`import_id`) REFERENCES `imports`(`mutual_id`,`import_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "imported_rows_file_is_listed" CHECK("file" in ('members', 'pairs', 'budgets', 'needs', 'shifts', 'terms'))
);
--> statement-breakpoint
CREATE INDEX `imported_rows_by_import` ON `imported_rows` (`mutual_id`,`import_id`);
--> statement-breakpoint
CREATE TABLE `imports` (
	`mutual_id` text NOT NULL,
	`import_id` text NOT NULL,
	`at` text NOT NULL,
	`by_id` text NOT NULL,
	`settle_from` text,
	`written` text NOT NULL,
	PRIMARY KEY(`mutual_id`, `import_id`),
	FOREIGN KEY (`mutual_id`) REFERENCES `mutuals`(`mutual_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `installation` (
	`one` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`anchor_on` text,
	`founding_code_hash` text,
	`made_at` text NOT NULL,
	CONSTRAINT "installation_is_one" CHECK("installation"."one" = 1),
	CONSTRAINT "installation_kind_is_listed" CHECK("kind" in ('demo', 'real'))
);
--> statement-breakpoint
CREATE TABLE `invitations` (
	`mutual_id` text NOT NULL,
	`invitation_id` text NOT NULL,
	`member_id` text NOT NULL,
	`code_hash` text NOT NULL,
	`email` text NOT NULL,
	`invited_by_id` text,
	`expires_at` text NOT NULL,
	`used_at` text,
	PRIMARY KEY(`mutual_id`, `invitation_id`),
	FOREIGN KEY (`mutual_id`,`member_id`) REFERENCES `members`(`mutual_id`,`member_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_by_code` ON `invitations` (`mutual_id`,`code_hash`);
--> statement-breakpoint
CREATE TABLE `jobs` (
	`name` text PRIMARY KEY NOT NULL,
	`holder` text,
	`leased_until` text,
	`last_run_at` text,
	`next_run_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `journals` (
	`mutual_id` text NOT NULL,
	`journal_id` text NOT NULL,
	`cause` text NOT NULL,
	`posted_at` text NOT NULL,
	`by_id` text NOT NULL,
	`corrects_id` text,
	PRIMARY KEY(`mutual_id`, `journal_id`),
	FOREIGN KEY (`mutual_id`) REFERENCES `mutuals`(`mutual_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `journals_by_cause` ON `journals` (`mutual_id`,`cause`);
--> statement-breakpoint
CREATE TABLE `matches` (
	`mutual_id` text NOT NULL,
	`match_id` text NOT NULL,
	`shift_id` text NOT NULL,
	`holder_id` text NOT NULL,
	`carer_id` text NOT NULL,
	`holder_said` text,
	`holder_said_at` text,
	`carer_said` text,
	`carer_said_at` text,
	`made_at` text,
	`ended_at` text,
	`ended_by_id` text,
	PRIMARY KEY(`mutual_id`, `match_id`),
	FOREIGN KEY (`mutual_id`,`shift_id`) REFERENCES `shifts`(`mutual_id`,`shift_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mutual_id`,`holder_id`) REFERENCES `members`(`mutual_id`,`member_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mutual_id`,`carer_id`) REFERENCES `members`(`mutual_id`,`member_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "matches_holder_said_is_listed" CHECK("holder_said" in ('yes', 'no')),
	CONSTRAINT "matches_carer_said_is_listed" CHECK("carer_said" in ('yes', 'no'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `matches_by_meeting` ON `matches` (`mutual_id`,`shift_id`);
--> statement-breakpoint
CREATE INDEX `matches_by_holder` ON `matches` (`mutual_id`,`holder_id`);
--> statement-breakpoint
CREATE INDEX `matches_by_carer` ON `matches` (`mutual_id`,`carer_id`);
--> statement-breakpoint
CREATE TABLE `member_roles` (
	`mutual_id` text NOT NULL,
	`member_id` text NOT NULL,
	`role` text NOT NULL,
	PRIMARY KEY(`mutual_id`, `member_id`, `role`),
	FOREIGN KEY (`mutual_id`,`member_id`) REFERENCES `members`(`mutual_id`,`member_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "member_roles_role_is_listed" CHECK("role" in ('holder', 'carer', 'coordinator', 'supporter', 'representative', 'council-officer'))
);
--> statement-breakpoint
CREATE INDEX `member_roles_by_role` ON `member_roles` (`mutual_id`,`role`,`member_id`);
--> statement-breakpoint
CREATE TABLE `member_sign_ins` (
	`mutual_id` text NOT NULL,
	`member_id` text NOT NULL,
	`user_id` text NOT NULL,
	`opened_at` text NOT NULL,
	PRIMARY KEY(`mutual_id`, `member_id`, `user_id`),
	FOREIGN KEY (`mutual_id`,`member_id`) REFERENCES `members`(`mutual_id`,`member_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `member_sign_ins_by_user` ON `member_sign_ins` (`user_id`);
--> statement-breakpoint
CREATE TABLE `members` (
	`mutual_id` text NOT NULL,
	`member_id` text NOT NULL,
	`ref` text,
	`name` text NOT NULL,
	`email` text,
	`phone` text,
	`language` text NOT NULL,
	`address` text,
	`postcode` text,
	`latitude` real,
	`longitude` real,
	`access_notes` text,
	`emergency_contact` text,
	`born_on` text,
	`skills` text NOT NULL,
	`languages_spoken` text NOT NULL,
	`travels_by` text,
	`opted_out_from` text,
	`opted_out_until` text,
	`opt_out_notice_days` integer,
	`status` text NOT NULL,
	`applying` text,
	`joined_at` text NOT NULL,
	`left_at` text,
	PRIMARY KEY(`mutual_id`, `member_id`),
	FOREIGN KEY (`mutual_id`) REFERENCES `mutuals`(`mutual_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "members_language_is_listed" CHECK("language" in ('en', 'cy')),
	CONSTRAINT "members_travels_by_is_listed" CHECK("travels_by" in ('foot', 'cycle', 'bus', 'motorcycle', 'car'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `members_by_ref` ON `members` (`mutual_id`,`ref`);
--> statement-breakpoint
CREATE INDEX `members_by_status` ON `members` (`mutual_id`,`status`);
--> statement-breakpoint
CREATE INDEX `members_by_email` ON `members` (`email`);
--> statement-breakpoint
CREATE TABLE `message_reports` (
	`mutual_id` text NOT NULL,
	`report_id` text NOT NULL,
	`message_id` text NOT NULL,
	`reported_by_id` text NOT NULL,
	`about_id` text NOT NULL,
	`sent_by_id` text NOT NULL,
	`sent_at` text NOT NULL,
	`words` text NOT NULL,
	`why` text,
	`reported_at` text NOT NULL,
	`closed_at` text,
	`closed_by_id` text,
	`outcome` text,
	PRIMARY KEY(`mutual_id`, `report_id`),
	FOREIGN KEY (`mutual_id`,`message_id`) REFERENCES `messages`(`mutual_id`,`message_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `message_reports_once` ON `message_reports` (`mutual_id`,`message_id`,`reported_by_id`);
--> statement-breakpoint
CREATE INDEX `message_reports_open` ON `message_reports` (`mutual_id`,`report_id`) WHERE closed_at is null;
--> statement-breakpoint
CREATE TABLE `messages` (
	`mutual_id` text NOT NULL,
	`message_id` text NOT NULL,
	`conversation_id` text NOT NULL,
	`place` integer NOT NULL,
	`side` text NOT NULL,
	`sent_by_id` text NOT NULL,
	`shift_id` text,
	`words` text NOT NULL,
	`sent_at` text NOT NULL,
	PRIMARY KEY(`mutual_id`, `message_id`),
	FOREIGN KEY (`mutual_id`,`conversation_id`) REFERENCES `conversations`(`mutual_id`,`conversation_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "messages_side_is_listed" CHECK("side" in ('holder', 'carer'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `messages_in_order` ON `messages` (`mutual_id`,`conversation_id`,`place`);
--> statement-breakpoint
CREATE TABLE `mutuals` (
	`mutual_id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`nation` text NOT NULL,
	`zone` text NOT NULL,
	`care_mode` text NOT NULL,
	`money_mode` text NOT NULL,
	`rules` text NOT NULL,
	`founded_at` text NOT NULL,
	CONSTRAINT "mutuals_nation_is_listed" CHECK("nation" in ('england', 'wales', 'scotland', 'northern-ireland')),
	CONSTRAINT "mutuals_care_mode_is_listed" CHECK("care_mode" in ('introduction', 'registered-provider')),
	CONSTRAINT "mutuals_money_mode_is_listed" CHECK("money_mode" in ('no-money-held'))
);
--> statement-breakpoint
CREATE TABLE `needs` (
	`mutual_id` text NOT NULL,
	`need_id` text NOT NULL,
	`ref` text,
	`holder_id` text NOT NULL,
	`title` text NOT NULL,
	`kind` text NOT NULL,
	`notes` text,
	`on_day` text,
	`days` text NOT NULL,
	`from_on` text,
	`until_on` text,
	`pattern` text,
	`starts_time` text NOT NULL,
	`wall_minutes` integer NOT NULL,
	`break_minutes` integer,
	`window_minutes` integer NOT NULL,
	`when_twice` text,
	`carers_needed` integer NOT NULL,
	`skills` text NOT NULL,
	`languages` text NOT NULL,
	`outcome` text,
	`use` text,
	`circle` text NOT NULL,
	`yes_opens_at` text NOT NULL,
	`all_opens_at` text NOT NULL,
	`holder_decides` integer NOT NULL,
	`may_overspend` integer NOT NULL,
	`overspend_reason` text,
	`status` text NOT NULL,
	`laid_out_to` text,
	`posted_at` text NOT NULL,
	`posted_by_id` text NOT NULL,
	`version` integer NOT NULL,
	PRIMARY KEY(`mutual_id`, `need_id`),
	FOREIGN KEY (`mutual_id`,`holder_id`) REFERENCES `members`(`mutual_id`,`member_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "needs_kind_is_listed" CHECK("kind" in ('day', 'waking-night', 'sleep-in', 'live-in', 'first-meeting', 'trial')),
	CONSTRAINT "needs_when_twice_is_listed" CHECK("when_twice" in ('earlier', 'later')),
	CONSTRAINT "needs_circle_is_listed" CHECK("circle" in ('team', 'yes', 'all')),
	CONSTRAINT "needs_status_is_listed" CHECK("status" in ('open', 'closed'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `needs_by_ref` ON `needs` (`mutual_id`,`ref`);
--> statement-breakpoint
CREATE INDEX `needs_by_holder` ON `needs` (`mutual_id`,`holder_id`,`status`);
--> statement-breakpoint
CREATE INDEX `needs_to_lay_out` ON `needs` (`mutual_id`,`status`,`laid_out_to`);
--> statement-breakpoint
CREATE TABLE `net_pays` (
	`mutual_id` text NOT NULL,
	`week_on` text NOT NULL,
	`holder_id` text NOT NULL,
	`carer_id` text NOT NULL,
	`net_pence` integer NOT NULL,
	`entered_by_id` text NOT NULL,
	`entered_at` text NOT NULL,
	PRIMARY KEY(`mutual_id`, `week_on`, `holder_id`, `carer_id`),
	FOREIGN KEY (`mutual_id`,`holder_id`) REFERENCES `members`(`mutual_id`,`member_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mutual_id`,`carer_id`) REFERENCES `members`(`mutual_id`,`member_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `notice_choices` (
	`mutual_id` text NOT NULL,
	`member_id` text NOT NULL,
	`kind` text NOT NULL,
	`mail` text NOT NULL,
	`chosen_at` text NOT NULL,
	PRIMARY KEY(`mutual_id`, `member_id`, `kind`),
	FOREIGN KEY (`mutual_id`,`member_id`) REFERENCES `members`(`mutual_id`,`member_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "notice_choices_mail_is_listed" CHECK("mail" in ('at-once', 'daily', 'never'))
);
--> statement-breakpoint
CREATE TABLE `notice_hours` (
	`mutual_id` text NOT NULL,
	`member_id` text NOT NULL,
	`daily_time` text NOT NULL,
	`quiet_from` text,
	`quiet_until` text,
	`chosen_at` text NOT NULL,
	PRIMARY KEY(`mutual_id`, `member_id`),
	FOREIGN KEY (`mutual_id`,`member_id`) REFERENCES `members`(`mutual_id`,`member_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `notices` (
	`mutual_id` text NOT NULL,
	`notice_id` text NOT NULL,
	`member_id` text NOT NULL,
	`kind` text NOT NULL,
	`for_id` text,
	`need_id` text,
	`shift_id` text,
	`conversation_id` text,
	`pay_id` text,
	`due_id` text,
	`report_id` text,
	`purchase_id` text,
	`proposal_id` text,
	`starts_at` text,
	`at` text NOT NULL,
	`read_at` text,
	`mailing` text NOT NULL,
	`mailed_at` text,
	PRIMARY KEY(`mutual_id`, `notice_id`),
	FOREIGN KEY (`mutual_id`,`member_id`) REFERENCES `members`(`mutual_id`,`member_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "notices_mailing_is_listed" CHECK("mailing" in ('new', 'daily', 'quiet', 'done'))
);
--> statement-breakpoint
CREATE INDEX `notices_of_member` ON `notices` (`mutual_id`,`member_id`,`notice_id`);
--> statement-breakpoint
CREATE INDEX `notices_unread` ON `notices` (`mutual_id`,`member_id`,`notice_id`) WHERE read_at is null;
--> statement-breakpoint
CREATE INDEX `notices_to_mail` ON `notices` (`mutual_id`,`mailing`,`notice_id`) WHERE mailing <> 'done';
--> statement-breakpoint
CREATE TABLE `offers` (
	`mutual_id` text NOT NULL,
	`offer_id` text NOT NULL,
	`shift_id` text NOT NULL,
	`holder_id` text NOT NULL,
	`carer_id` text NOT NULL,
	`starts_at` text NOT NULL,
	`later_starts_at` text,
	`series` integer NOT NULL,
	`rest_starts_at` text,
	`cover_id` text,
	`status` text NOT NULL,
	`offered_at` text NOT NULL,
	`offered_by_id` text NOT NULL,
	`ended_at` text,
	`ended_by_id` text,
	PRIMARY KEY(`mutual_id`, `offer_id`),
	FOREIGN KEY (`mutual_id`,`shift_id`) REFERENCES `shifts`(`mutual_id`,`shift_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mutual_id`,`holder_id`) REFERENCES `members`(`mutual_id`,`member_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mutual_id`,`carer_id`) REFERENCES `members`(`mutual_id`,`member_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "offers_status_is_listed" CHECK("status" in ('waiting', 'accepted', 'declined', 'withdrawn', 'lapsed'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `offers_once` ON `offers` (`mutual_id`,`shift_id`,`carer_id`) WHERE status = 'waiting';
--> statement-breakpoint
CREATE INDEX `offers_by_holder` ON `offers` (`mutual_id`,`holder_id`,`offered_at`);
--> statement-breakpoint
CREATE INDEX `offers_by_carer` ON `offers` (`mutual_id`,`carer_id`,`offered_at`);
--> statement-breakpoint
CREATE TABLE `outage_plans` (
	`mutual_id` text NOT NULL,
	`plan_id` text NOT NULL,
	`made_by_id` text NOT NULL,
	`made_at` text NOT NULL,
	`file_hash` text NOT NULL,
	`carers_pence` integer NOT NULL,
	`holders_pence` integer NOT NULL,
	`ended_by_id` text,
	`ended_at` text,
	PRIMARY KEY(`mutual_id`, `plan_id`),
	FOREIGN KEY (`mutual_id`) REFERENCES `mutuals`(`mutual_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `outbox` (
	`outbox_id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`payload` text NOT NULL,
	`due_at` text NOT NULL,
	`attempts` integer NOT NULL,
	`claimed_until` text,
	`done_at` text,
	`failure` text
);
--> statement-breakpoint
CREATE INDEX `outbox_waiting` ON `outbox` (`done_at`,`due_at`);
--> statement-breakpoint
CREATE TABLE `outreaches` (
	`mutual_id` text NOT NULL,
	`outreach_id` text NOT NULL,
	`proposal_id` text NOT NULL,
	`of_group` text NOT NULL,
	`name` text,
	`way` text NOT NULL,
	`on_day` text NOT NULL,
	`people` integer NOT NULL,
	`by_whom` text NOT NULL,
	`words` text,
	`member_id` text NOT NULL,
	`by_id` text NOT NULL,
	`at` text NOT NULL,
	`corrects_id` text,
	PRIMARY KEY(`mutual_id`, `outreach_id`),
	FOREIGN KEY (`mutual_id`,`proposal_id`) REFERENCES `proposals`(`mutual_id`,`proposal_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mutual_id`,`member_id`) REFERENCES `members`(`mutual_id`,`member_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mutual_id`,`corrects_id`) REFERENCES `outreaches`(`mutual_id`,`outreach_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "outreaches_of_group_is_listed" CHECK("of_group" in ('those-who-use', 'those-who-give', 'families', 'neighbours', 'voluntary-groups', 'councillors', 'partners', 'not-yet-able', 'named')),
	CONSTRAINT "outreaches_way_is_listed" CHECK("way" in ('meeting', 'letter', 'phone', 'visit', 'online', 'other'))
);
--> statement-breakpoint
CREATE INDEX `outreaches_of_proposal` ON `outreaches` (`mutual_id`,`proposal_id`,`outreach_id`);
--> statement-breakpoint
CREATE UNIQUE INDEX `outreaches_put_right_once` ON `outreaches` (`mutual_id`,`corrects_id`);
--> statement-breakpoint
CREATE TABLE `outside_payments` (
	`mutual_id` text NOT NULL,
	`payment_id` text NOT NULL,
	`for_id` text NOT NULL,
	`pay_id` text,
	`due_id` text,
	`member_id` text NOT NULL,
	`amount_pence` integer NOT NULL,
	`paid_on` text NOT NULL,
	`reference` text NOT NULL,
	`state` text NOT NULL,
	`entered_by_id` text NOT NULL,
	`entered_at` text NOT NULL,
	`decided_by_id` text,
	`decided_at` text,
	PRIMARY KEY(`mutual_id`, `payment_id`),
	FOREIGN KEY (`mutual_id`,`pay_id`) REFERENCES `pays`(`mutual_id`,`pay_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mutual_id`,`due_id`) REFERENCES `dues`(`mutual_id`,`due_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "outside_payments_positive" CHECK("outside_payments"."amount_pence" > 0),
	CONSTRAINT "outside_payments_state_is_listed" CHECK("state" in ('entered', 'recorded', 'withdrawn'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outside_payments_once` ON `outside_payments` (`mutual_id`,`for_id`,`reference`) WHERE state <> 'withdrawn';
--> statement-breakpoint
CREATE INDEX `outside_payments_by_state` ON `outside_payments` (`mutual_id`,`state`);
--> statement-breakpoint
CREATE TABLE `pairs` (
	`mutual_id` text NOT NULL,
	`holder_id` text NOT NULL,
	`carer_id` text NOT NULL,
	`engagement` text NOT NULL,
	`status_check_on` text,
	`team` integer NOT NULL,
	`said_yes` integer NOT NULL,
	`same_household` integer NOT NULL,
	`relationship` text,
	`exception_reference` text,
	`exception_on` text,
	`exception_by` text,
	`exception_for` text,
	`exception_until_on` text,
	`holder_blocked_at` text,
	`carer_blocked_at` text,
	PRIMARY KEY(`mutual_id`, `holder_id`, `carer_id`),
	FOREIGN KEY (`mutual_id`,`holder_id`) REFERENCES `members`(`mutual_id`,`member_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mutual_id`,`carer_id`) REFERENCES `members`(`mutual_id`,`member_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "pairs_engagement_is_listed" CHECK("engagement" in ('employed-by-holder', 'employed-by-mutual', 'self-employed'))
);
--> statement-breakpoint
CREATE INDEX `pairs_by_carer` ON `pairs` (`mutual_id`,`carer_id`);
--> statement-breakpoint
CREATE TABLE `passkeys` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text,
	`public_key` text NOT NULL,
	`user_id` text NOT NULL,
	`credential_id` text NOT NULL,
	`counter` integer NOT NULL,
	`device_type` text NOT NULL,
	`backed_up` integer NOT NULL,
	`transports` text,
	`aaguid` text,
	`created_at` text
);
--> statement-breakpoint
CREATE INDEX `passkeys_by_user` ON `passkeys` (`user_id`);
--> statement-breakpoint
CREATE INDEX `passkeys_by_credential` ON `passkeys` (`credential_id`);
--> statement-breakpoint
CREATE TABLE `payees` (
	`mutual_id` text NOT NULL,
	`member_id` text NOT NULL,
	`stripe_account_id` text NOT NULL,
	`transfers` text NOT NULL,
	`missing` text NOT NULL,
	`because` text,
	`changed_at` text NOT NULL,
	PRIMARY KEY(`mutual_id`, `member_id`),
	FOREIGN KEY (`mutual_id`,`member_id`) REFERENCES `members`(`mutual_id`,`member_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "payees_transfers_is_listed" CHECK("transfers" in ('pending', 'active', 'restricted', 'rejected', 'unsupported'))
);
--> statement-breakpoint
CREATE INDEX `payees_by_account` ON `payees` (`stripe_account_id`);
--> statement-breakpoint
CREATE TABLE `pays` (
	`mutual_id` text NOT NULL,
	`pay_id` text NOT NULL,
	`settlement_id` text NOT NULL,
	`carer_id` text NOT NULL,
	`run` integer NOT NULL,
	`amount_pence` integer NOT NULL,
	`set_off_pence` integer NOT NULL,
	`status` text NOT NULL,
	`reason` text,
	`attempt` integer NOT NULL,
	`tried_at` text,
	`next_try_on` text,
	`transfer_id` text,
	`paid_at` text,
	`outside_pence` integer,
	`by_hand_since` text,
	`changed_at` text NOT NULL,
	PRIMARY KEY(`mutual_id`, `pay_id`),
	FOREIGN KEY (`mutual_id`,`settlement_id`) REFERENCES `settlements`(`mutual_id`,`settlement_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mutual_id`,`carer_id`) REFERENCES `members`(`mutual_id`,`member_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "pays_status_is_listed" CHECK("status" in ('waiting', 'paid', 'parked'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `pays_by_run` ON `pays` (`mutual_id`,`settlement_id`,`carer_id`,`run`);
--> statement-breakpoint
CREATE INDEX `pays_by_status` ON `pays` (`mutual_id`,`status`);
--> statement-breakpoint
CREATE INDEX `pays_by_carer` ON `pays` (`mutual_id`,`carer_id`);
--> statement-breakpoint
CREATE TABLE `pledges` (
	`mutual_id` text NOT NULL,
	`purchase_id` text NOT NULL,
	`holder_id` text NOT NULL,
	`status` text NOT NULL,
	`units` integer,
	`pledged_pence` integer NOT NULL,
	`outcome` text NOT NULL,
	`group_open` integer NOT NULL,
	`starts_at` text NOT NULL,
	`hold_id` text,
	`pledged_by_id` text NOT NULL,
	`pledged_at` text NOT NULL,
	`answer` text,
	`answered_at` text,
	`answered_by_id` text,
	`asked_pence` integer,
	`left_at` text,
	`leaver_pays_pence` integer,
	`share_pence` integer,
	`given_back_pence` integer,
	PRIMARY KEY(`mutual_id`, `purchase_id`, `holder_id`),
	FOREIGN KEY (`mutual_id`,`purchase_id`) REFERENCES `purchases`(`mutual_id`,`purchase_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mutual_id`,`holder_id`) REFERENCES `members`(`mutual_id`,`member_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "pledges_status_is_listed" CHECK("status" in ('held', 'withdrawn', 'released', 'left', 'settled')),
	CONSTRAINT "pledges_answer_is_listed" CHECK("answer" in ('yes', 'no'))
);
--> statement-breakpoint
CREATE INDEX `pledges_held` ON `pledges` (`mutual_id`,`holder_id`,`starts_at`,`pledged_pence`) WHERE hold_id is not null;
--> statement-breakpoint
CREATE INDEX `pledges_by_holder` ON `pledges` (`mutual_id`,`holder_id`,`purchase_id`);
--> statement-breakpoint
CREATE TABLE `promises` (
	`mutual_id` text NOT NULL,
	`promise_id` text NOT NULL,
	`quote` text NOT NULL,
	PRIMARY KEY(`mutual_id`, `promise_id`)
);
--> statement-breakpoint
CREATE TABLE `proposal_amendments` (
	`mutual_id` text NOT NULL,
	`amendment_id` text NOT NULL,
	`proposal_id` text NOT NULL,
	`member_id` text NOT NULL,
	`draft` text NOT NULL,
	`status` text NOT NULL,
	`suggested_at` text NOT NULL,
	`answered_at` text,
	PRIMARY KEY(`mutual_id`, `amendment_id`),
	FOREIGN KEY (`mutual_id`,`proposal_id`) REFERENCES `proposals`(`mutual_id`,`proposal_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mutual_id`,`member_id`) REFERENCES `members`(`mutual_id`,`member_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "proposal_amendments_status_is_listed" CHECK("status" in ('open', 'accepted', 'declined', 'taken-back', 'voted-in'))
);
--> statement-breakpoint
CREATE INDEX `proposal_amendments_in_order` ON `proposal_amendments` (`mutual_id`,`proposal_id`,`amendment_id`);
--> statement-breakpoint
CREATE TABLE `proposal_comment_versions` (
	`mutual_id` text NOT NULL,
	`comment_id` text NOT NULL,
	`version` integer NOT NULL,
	`words` text NOT NULL,
	`by_id` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`mutual_id`, `comment_id`, `version`),
	FOREIGN KEY (`mutual_id`,`comment_id`) REFERENCES `proposal_comments`(`mutual_id`,`comment_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `proposal_comments` (
	`mutual_id` text NOT NULL,
	`comment_id` text NOT NULL,
	`proposal_id` text NOT NULL,
	`member_id` text NOT NULL,
	`version` integer NOT NULL,
	`written_at` text NOT NULL,
	`reported_at` text,
	`reported_by_id` text,
	`reported_why` text,
	`looked_at` text,
	`looked_by_id` text,
	`taken_down_why` text,
	PRIMARY KEY(`mutual_id`, `comment_id`),
	FOREIGN KEY (`mutual_id`,`proposal_id`) REFERENCES `proposals`(`mutual_id`,`proposal_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mutual_id`,`member_id`) REFERENCES `members`(`mutual_id`,`member_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `proposal_comments_in_order` ON `proposal_comments` (`mutual_id`,`proposal_id`,`comment_id`);
--> statement-breakpoint
CREATE INDEX `proposal_comments_reported` ON `proposal_comments` (`mutual_id`,`comment_id`) WHERE reported_at is not null and looked_at is null;
--> statement-breakpoint
CREATE TABLE `proposal_counts` (
	`mutual_id` text NOT NULL,
	`proposal_id` text NOT NULL,
	`voting_class` text NOT NULL,
	`entitled` integer NOT NULL,
	`for` integer NOT NULL,
	`against` integer NOT NULL,
	`abstain` integer NOT NULL,
	PRIMARY KEY(`mutual_id`, `proposal_id`, `voting_class`),
	FOREIGN KEY (`mutual_id`,`proposal_id`) REFERENCES `proposals`(`mutual_id`,`proposal_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "proposal_counts_voting_class_is_listed" CHECK("voting_class" in ('holder', 'carer', 'supporter'))
);
--> statement-breakpoint
CREATE TABLE `proposal_impacts` (
	`mutual_id` text NOT NULL,
	`proposal_id` text NOT NULL,
	`version` integer NOT NULL,
	`impact` text NOT NULL,
	`counted_at` text NOT NULL,
	PRIMARY KEY(`mutual_id`, `proposal_id`, `version`),
	FOREIGN KEY (`mutual_id`,`proposal_id`,`version`) REFERENCES `proposal_versions`(`mutual_id`,`proposal_id`,`version`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `proposal_rolls` (
	`mutual_id` text NOT NULL,
	`proposal_id` text NOT NULL,
	`member_id` text NOT NULL,
	`as_holder` integer NOT NULL,
	`as_carer` integer NOT NULL,
	`as_supporter` integer NOT NULL,
	`voted_as` text,
	`how` text,
	`by_id` text,
	PRIMARY KEY(`mutual_id`, `proposal_id`, `member_id`),
	FOREIGN KEY (`mutual_id`,`proposal_id`) REFERENCES `proposals`(`mutual_id`,`proposal_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mutual_id`,`member_id`) REFERENCES `members`(`mutual_id`,`member_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "proposal_rolls_voted_as_is_listed" CHECK("voted_as" in ('holder', 'carer', 'supporter')),
	CONSTRAINT "proposal_rolls_how_is_listed" CHECK("how" in ('self', 'assisted', 'representative', 'proxy', 'phone', 'paper'))
);
--> statement-breakpoint
CREATE TABLE `proposal_versions` (
	`mutual_id` text NOT NULL,
	`proposal_id` text NOT NULL,
	`version` integer NOT NULL,
	`title` text NOT NULL,
	`why` text NOT NULL,
	`change` text NOT NULL,
	`by_id` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`mutual_id`, `proposal_id`, `version`),
	FOREIGN KEY (`mutual_id`,`proposal_id`) REFERENCES `proposals`(`mutual_id`,`proposal_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `proposals` (
	`mutual_id` text NOT NULL,
	`proposal_id` text NOT NULL,
	`kind` text NOT NULL,
	`status` text NOT NULL,
	`version` integer NOT NULL,
	`proposed_by_id` text NOT NULL,
	`drafted_at` text NOT NULL,
	`amends_id` text,
	`amendment_id` text,
	`decided_by` text NOT NULL,
	`notice_on` text,
	`noticed_at` text,
	`voting` text,
	`opens_at` text,
	`closes_at` text,
	`adjourned` integer NOT NULL,
	`on_roll` integer,
	`reminded_at` text,
	`decided_at` text,
	`withdrawn_at` text,
	`enacts_at` text,
	`enacted_at` text,
	`waits_for` text,
	`waiting_since` text,
	`repriced_at` text,
	`terms_id` text,
	`purchase_id` text,
	`reserve_id` text,
	PRIMARY KEY(`mutual_id`, `proposal_id`),
	FOREIGN KEY (`mutual_id`) REFERENCES `mutuals`(`mutual_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mutual_id`,`proposed_by_id`) REFERENCES `members`(`mutual_id`,`member_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "proposals_kind_is_listed" CHECK("kind" in ('terms', 'rule', 'purchase', 'fund', 'member', 'question', 'amendment')),
	CONSTRAINT "proposals_status_is_listed" CHECK("status" in ('draft', 'notice', 'voting', 'passed', 'not-passed', 'no-quorum', 'withdrawn', 'enacted'))
);
--> statement-breakpoint
CREATE INDEX `proposals_by_status` ON `proposals` (`mutual_id`,`status`,`proposal_id`);
--> statement-breakpoint
CREATE INDEX `proposals_by_amended` ON `proposals` (`mutual_id`,`amends_id`) WHERE amends_id is not null;
--> statement-breakpoint
CREATE TABLE `proxies` (
	`mutual_id` text NOT NULL,
	`proposal_id` text NOT NULL,
	`member_id` text NOT NULL,
	`proxy_id` text NOT NULL,
	`appointed_by_id` text NOT NULL,
	`appointed_at` text NOT NULL,
	`ended` integer NOT NULL,
	PRIMARY KEY(`mutual_id`, `proposal_id`, `member_id`),
	FOREIGN KEY (`mutual_id`,`proposal_id`) REFERENCES `proposals`(`mutual_id`,`proposal_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mutual_id`,`member_id`) REFERENCES `members`(`mutual_id`,`member_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mutual_id`,`proxy_id`) REFERENCES `members`(`mutual_id`,`member_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `proxies_of` ON `proxies` (`mutual_id`,`proposal_id`,`proxy_id`) WHERE not ended;
--> statement-breakpoint
CREATE TABLE `purchases` (
	`mutual_id` text NOT NULL,
	`purchase_id` text NOT NULL,
	`title` text NOT NULL,
	`purpose` text NOT NULL,
	`kind` text NOT NULL,
	`what` text NOT NULL,
	`why` text NOT NULL,
	`supplier_id` text,
	`status` text NOT NULL,
	`cost_pence` integer NOT NULL,
	`share_rule` text NOT NULL,
	`unit_pence` integer,
	`minimum_people` integer NOT NULL,
	`most_people` integer,
	`minimum_pence` integer NOT NULL,
	`closes_at` text NOT NULL,
	`takes_place_on` text NOT NULL,
	`exit_rule` text NOT NULL,
	`confirm_rule` text NOT NULL,
	`silence` text NOT NULL,
	`confirm_days` integer NOT NULL,
	`group_open` integer NOT NULL,
	`council_id` text,
	`proposal_id` text,
	`offered_by_id` text NOT NULL,
	`offered_at` text NOT NULL,
	`closed_at` text,
	`delivered_at` text,
	`confirm_by` text,
	`confirmed_at` text,
	`shift_id` text,
	`invoice_pence` integer,
	`invoice_reference` text,
	`invoiced_by_id` text,
	`settlement_id` text,
	`leftover_pence` integer,
	`ended_at` text,
	`end_reason` text,
	PRIMARY KEY(`mutual_id`, `purchase_id`),
	FOREIGN KEY (`mutual_id`,`supplier_id`) REFERENCES `suppliers`(`mutual_id`,`supplier_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mutual_id`,`council_id`) REFERENCES `councils`(`mutual_id`,`council_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mutual_id`,`shift_id`) REFERENCES `shifts`(`mutual_id`,`shift_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mutual_id`,`settlement_id`) REFERENCES `settlements`(`mutual_id`,`settlement_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "purchases_purpose_is_listed" CHECK("purpose" in ('outing', 'night-cover', 'training', 'insurance', 'equipment', 'other')),
	CONSTRAINT "purchases_kind_is_listed" CHECK("kind" in ('supplier', 'group-shift')),
	CONSTRAINT "purchases_status_is_listed" CHECK("status" in ('offered', 'going-ahead', 'released', 'delivered', 'doubted', 'confirmed', 'invoiced', 'settled', 'collected', 'paid', 'cancelled')),
	CONSTRAINT "purchases_share_rule_is_listed" CHECK("share_rule" in ('equal', 'by-hours', 'by-use', 'as-agreed')),
	CONSTRAINT "purchases_exit_rule_is_listed" CHECK("exit_rule" in ('pays-share', 'pays-what-cannot-be-cancelled', 'released')),
	CONSTRAINT "purchases_confirm_rule_is_listed" CHECK("confirm_rule" in ('majority', 'each')),
	CONSTRAINT "purchases_silence_is_listed" CHECK("silence" in ('yes', 'no'))
);
--> statement-breakpoint
CREATE INDEX `purchases_by_status` ON `purchases` (`mutual_id`,`status`,`closes_at`);
--> statement-breakpoint
CREATE UNIQUE INDEX `purchases_by_shift` ON `purchases` (`mutual_id`,`shift_id`) WHERE shift_id is not null;
--> statement-breakpoint
CREATE TABLE `reconciliation_breaks` (
	`mutual_id` text NOT NULL,
	`break_id` text NOT NULL,
	`kind` text NOT NULL,
	`about` text NOT NULL,
	`expected_pence` integer NOT NULL,
	`found_pence` integer NOT NULL,
	`difference_pence` integer NOT NULL,
	`found_in` text NOT NULL,
	`found_at` text NOT NULL,
	`status` text NOT NULL,
	`ended_at` text,
	`closed_by_id` text,
	`words` text,
	PRIMARY KEY(`mutual_id`, `break_id`),
	FOREIGN KEY (`mutual_id`,`found_in`) REFERENCES `reconciliations`(`mutual_id`,`reconciliation_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "reconciliation_breaks_kind_is_listed" CHECK("kind" in ('movement-missing', 'movement-unknown-to-service', 'movement-differs', 'entry-without-movement', 'entry-differs', 'place-differs', 'books-inside')),
	CONSTRAINT "reconciliation_breaks_status_is_listed" CHECK("status" in ('open', 'mended', 'closed'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reconciliation_breaks_once` ON `reconciliation_breaks` (`mutual_id`,`kind`,`about`) WHERE status = 'open';
--> statement-breakpoint
CREATE INDEX `reconciliation_breaks_by_time` ON `reconciliation_breaks` (`mutual_id`,`found_at`);
--> statement-breakpoint
CREATE TABLE `reconciliations` (
	`mutual_id` text NOT NULL,
	`reconciliation_id` text NOT NULL,
	`at` text NOT NULL,
	`by_id` text NOT NULL,
	`stripe_available_pence` integer NOT NULL,
	`stripe_pending_pence` integer NOT NULL,
	`stripe_reserved_pence` integer NOT NULL,
	`books_available_pence` integer NOT NULL,
	`books_pending_pence` integer NOT NULL,
	`books_reserved_pence` integer NOT NULL,
	`movements` integer NOT NULL,
	`movements_pence` integer NOT NULL,
	`on_its_way_pence` integer NOT NULL,
	`inside_pence` integer NOT NULL,
	`agrees` integer NOT NULL,
	`oldest_held_on` text,
	PRIMARY KEY(`mutual_id`, `reconciliation_id`),
	FOREIGN KEY (`mutual_id`) REFERENCES `mutuals`(`mutual_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `reconciliations_by_time` ON `reconciliations` (`mutual_id`,`at`);
--> statement-breakpoint
CREATE TABLE `record_views` (
	`mutual_id` text NOT NULL,
	`view_id` text NOT NULL,
	`member_id` text NOT NULL,
	`viewed_by_id` text NOT NULL,
	`part` text NOT NULL,
	`viewed_on` text NOT NULL,
	`first_at` text NOT NULL,
	`times` integer NOT NULL,
	PRIMARY KEY(`mutual_id`, `view_id`),
	FOREIGN KEY (`mutual_id`,`member_id`) REFERENCES `members`(`mutual_id`,`member_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "record_views_part_is_listed" CHECK("part" in ('address', 'profile', 'checks', 'money', 'hours'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `record_views_once_a_day` ON `record_views` (`mutual_id`,`member_id`,`viewed_by_id`,`part`,`viewed_on`);
--> statement-breakpoint
CREATE TABLE `refunds` (
	`mutual_id` text NOT NULL,
	`refund_id` text NOT NULL,
	`due_id` text NOT NULL,
	`holder_id` text NOT NULL,
	`charge_id` text NOT NULL,
	`amount_pence` integer NOT NULL,
	`out_of` text NOT NULL,
	`reason` text NOT NULL,
	`status` text NOT NULL,
	`held_until` text,
	`attempt` integer NOT NULL,
	`tried_at` text,
	`stripe_refund_id` text,
	`failure` text,
	`asked_by_id` text NOT NULL,
	`asked_at` text NOT NULL,
	`changed_at` text NOT NULL,
	PRIMARY KEY(`mutual_id`, `refund_id`),
	FOREIGN KEY (`mutual_id`,`due_id`) REFERENCES `dues`(`mutual_id`,`due_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mutual_id`,`holder_id`) REFERENCES `members`(`mutual_id`,`member_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "refunds_positive" CHECK("refunds"."amount_pence" > 0),
	CONSTRAINT "refunds_out_of_is_listed" CHECK("out_of" in ('paid-too-much', 'own-money')),
	CONSTRAINT "refunds_status_is_listed" CHECK("status" in ('waiting', 'sending', 'sent', 'failed', 'let-go'))
);
--> statement-breakpoint
CREATE INDEX `refunds_by_due` ON `refunds` (`mutual_id`,`due_id`);
--> statement-breakpoint
CREATE INDEX `refunds_under_way` ON `refunds` (`mutual_id`,`status`) WHERE status in ('waiting', 'sending', 'failed');
--> statement-breakpoint
CREATE TABLE `representatives` (
	`mutual_id` text NOT NULL,
	`representative_id` text NOT NULL,
	`holder_id` text NOT NULL,
	`money` integer NOT NULL,
	`book` integer NOT NULL,
	`confirm` integer NOT NULL,
	`vote` integer NOT NULL,
	`since` text NOT NULL,
	PRIMARY KEY(`mutual_id`, `representative_id`, `holder_id`),
	FOREIGN KEY (`mutual_id`,`representative_id`) REFERENCES `members`(`mutual_id`,`member_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mutual_id`,`holder_id`) REFERENCES `members`(`mutual_id`,`member_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `representatives_by_holder` ON `representatives` (`mutual_id`,`holder_id`);
--> statement-breakpoint
CREATE TABLE `risk_told` (
	`mutual_id` text NOT NULL,
	`cover_id` text NOT NULL,
	`member_id` text NOT NULL,
	`told_at` text NOT NULL,
	PRIMARY KEY(`mutual_id`, `cover_id`, `member_id`),
	FOREIGN KEY (`mutual_id`,`cover_id`) REFERENCES `cover_searches`(`mutual_id`,`cover_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mutual_id`,`member_id`) REFERENCES `members`(`mutual_id`,`member_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `risk_told_by_member` ON `risk_told` (`mutual_id`,`member_id`,`told_at`);
--> statement-breakpoint
CREATE TABLE `rule_changes` (
	`mutual_id` text NOT NULL,
	`proposal_id` text NOT NULL,
	`rules` text NOT NULL,
	`from_on` text NOT NULL,
	`decided_at` text NOT NULL,
	`begun_at` text NOT NULL,
	PRIMARY KEY(`mutual_id`, `proposal_id`),
	FOREIGN KEY (`mutual_id`,`proposal_id`) REFERENCES `proposals`(`mutual_id`,`proposal_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `rule_changes_in_order` ON `rule_changes` (`mutual_id`,`begun_at`);
--> statement-breakpoint
CREATE TABLE `savings` (
	`mutual_id` text NOT NULL,
	`saving_id` text NOT NULL,
	`holder_id` text NOT NULL,
	`kind` text NOT NULL,
	`purpose` text NOT NULL,
	`amount_pence` integer NOT NULL,
	`needed_on` text,
	`agreed_reference` text,
	`entered_by_id` text NOT NULL,
	`entered_at` text NOT NULL,
	`ended_at` text,
	`ended_by_id` text,
	`ended_as` text,
	PRIMARY KEY(`mutual_id`, `saving_id`),
	FOREIGN KEY (`mutual_id`,`holder_id`) REFERENCES `members`(`mutual_id`,`member_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "savings_kind_is_listed" CHECK("kind" in ('insurance', 'purpose')),
	CONSTRAINT "savings_ended_as_is_listed" CHECK("ended_as" in ('spent', 'given-up'))
);
--> statement-breakpoint
CREATE INDEX `savings_by_holder` ON `savings` (`mutual_id`,`holder_id`);
--> statement-breakpoint
CREATE TABLE `sealed_blocks` (
	`mutual_id` text NOT NULL,
	`block` integer NOT NULL,
	`booked_on` text NOT NULL,
	`transfer_count` integer NOT NULL,
	`first_transfer_id` text NOT NULL,
	`last_transfer_id` text NOT NULL,
	`marks` text NOT NULL,
	`hash` text NOT NULL,
	`sealed_at` text NOT NULL,
	PRIMARY KEY(`mutual_id`, `block`),
	FOREIGN KEY (`mutual_id`) REFERENCES `mutuals`(`mutual_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sealed_blocks_by_day` ON `sealed_blocks` (`mutual_id`,`booked_on`,`block`);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`token` text NOT NULL,
	`expires_at` text NOT NULL,
	`ip_address` text,
	`user_agent` text,
	`second_step_at` text,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_by_token` ON `sessions` (`token`);
--> statement-breakpoint
CREATE INDEX `sessions_by_user` ON `sessions` (`user_id`);
--> statement-breakpoint
CREATE TABLE `settled_shares` (
	`mutual_id` text NOT NULL,
	`settlement_id` text NOT NULL,
	`purchase_id` text NOT NULL,
	`holder_id` text NOT NULL,
	`share_pence` integer NOT NULL,
	`due_pence` integer NOT NULL,
	`outcome` text NOT NULL,
	`supplier_id` text,
	`shift_id` text,
	`due_id` text NOT NULL,
	PRIMARY KEY(`mutual_id`, `settlement_id`, `purchase_id`, `holder_id`),
	FOREIGN KEY (`mutual_id`,`purchase_id`,`holder_id`) REFERENCES `pledges`(`mutual_id`,`purchase_id`,`holder_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mutual_id`,`settlement_id`) REFERENCES `settlements`(`mutual_id`,`settlement_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mutual_id`,`due_id`) REFERENCES `dues`(`mutual_id`,`due_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `shares_settled_once` ON `settled_shares` (`mutual_id`,`purchase_id`,`holder_id`);
--> statement-breakpoint
CREATE INDEX `shares_by_due` ON `settled_shares` (`mutual_id`,`due_id`);
--> statement-breakpoint
CREATE INDEX `shares_by_holder` ON `settled_shares` (`mutual_id`,`holder_id`,`settlement_id`);
--> statement-breakpoint
CREATE TABLE `settled_shifts` (
	`mutual_id` text NOT NULL,
	`settlement_id` text NOT NULL,
	`shift_id` text NOT NULL,
	`holder_id` text NOT NULL,
	`carer_id` text NOT NULL,
	`hours_id` text NOT NULL,
	`part` text NOT NULL,
	`engagement` text NOT NULL,
	`week_on` text NOT NULL,
	`purpose` text NOT NULL,
	`pay_lines` text NOT NULL,
	`paid_minutes` integer NOT NULL,
	`gross_pence` integer NOT NULL,
	`to_carer_pence` integer NOT NULL,
	`set_aside_pence` integer NOT NULL,
	`to_mutual_pence` integer NOT NULL,
	`unconfirmed` text NOT NULL,
	`due_id` text NOT NULL,
	`pay_id` text,
	`recovered_pence` integer NOT NULL,
	PRIMARY KEY(`mutual_id`, `settlement_id`, `shift_id`),
	FOREIGN KEY (`mutual_id`,`settlement_id`) REFERENCES `settlements`(`mutual_id`,`settlement_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mutual_id`,`shift_id`) REFERENCES `shifts`(`mutual_id`,`shift_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "settled_shifts_part_is_listed" CHECK("part" in ('whole', 'rest', 'correction')),
	CONSTRAINT "settled_shifts_engagement_is_listed" CHECK("engagement" in ('employed-by-holder', 'employed-by-mutual', 'self-employed')),
	CONSTRAINT "settled_shifts_unconfirmed_is_listed" CHECK("unconfirmed" in ('no', 'silent'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `settled_once` ON `settled_shifts` (`mutual_id`,`hours_id`,`part`);
--> statement-breakpoint
CREATE INDEX `settled_by_due` ON `settled_shifts` (`mutual_id`,`due_id`);
--> statement-breakpoint
CREATE INDEX `settled_by_pay` ON `settled_shifts` (`mutual_id`,`pay_id`);
--> statement-breakpoint
CREATE INDEX `settled_by_week` ON `settled_shifts` (`mutual_id`,`week_on`);
--> statement-breakpoint
CREATE INDEX `settled_by_answer` ON `settled_shifts` (`mutual_id`,`unconfirmed`,`week_on`);
--> statement-breakpoint
CREATE INDEX `settled_by_shift` ON `settled_shifts` (`mutual_id`,`shift_id`);
--> statement-breakpoint
CREATE INDEX `settled_too_much` ON `settled_shifts` (`mutual_id`,`carer_id`) WHERE to_carer_pence < 0;
--> statement-breakpoint
CREATE TABLE `settlement_drafts` (
	`mutual_id` text NOT NULL,
	`week_on` text NOT NULL,
	`put_forward_by_id` text NOT NULL,
	`put_forward_at` text NOT NULL,
	`charge_pence` integer NOT NULL,
	`fingerprint` text NOT NULL,
	PRIMARY KEY(`mutual_id`, `week_on`)
);
--> statement-breakpoint
CREATE TABLE `settlements` (
	`mutual_id` text NOT NULL,
	`settlement_id` text NOT NULL,
	`week_on` text NOT NULL,
	`status` text NOT NULL,
	`started_by_id` text,
	`put_forward_by_id` text,
	`started_at` text NOT NULL,
	`pay_day` text NOT NULL,
	`closed_at` text,
	PRIMARY KEY(`mutual_id`, `settlement_id`),
	FOREIGN KEY (`mutual_id`) REFERENCES `mutuals`(`mutual_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "settlements_status_is_listed" CHECK("status" in ('collecting', 'paying', 'closed'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `settlements_by_week` ON `settlements` (`mutual_id`,`week_on`);
--> statement-breakpoint
CREATE TABLE `shifts` (
	`mutual_id` text NOT NULL,
	`shift_id` text NOT NULL,
	`ref` text,
	`need_id` text NOT NULL,
	`holder_id` text NOT NULL,
	`carer_id` text,
	`original_day` text NOT NULL,
	`visit` integer NOT NULL,
	`place` integer NOT NULL,
	`kind` text NOT NULL,
	`starts_at` text NOT NULL,
	`ends_at` text NOT NULL,
	`planned_minutes` integer NOT NULL,
	`break_minutes` integer,
	`week_on` text NOT NULL,
	`status` text NOT NULL,
	`offered_starts_at` text,
	`rest_starts_at` text,
	`rest_ends_at` text,
	`moved` integer NOT NULL,
	`asked_carer_id` text,
	`asked_until` text,
	`clash` text,
	`called_off` text,
	`carers_wait` integer,
	`taken_at` text,
	`promise_id` text,
	`quoted_pence` integer,
	`quoted_gross_pence` integer,
	`booking_id` text,
	`hours_id` text,
	`worked_minutes` integer,
	`confirmed_at` text,
	`cancelled_at` text,
	`cancelled_by_id` text,
	`reason` text,
	`settlement_id` text,
	PRIMARY KEY(`mutual_id`, `shift_id`),
	FOREIGN KEY (`mutual_id`,`need_id`) REFERENCES `needs`(`mutual_id`,`need_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mutual_id`,`holder_id`) REFERENCES `members`(`mutual_id`,`member_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mutual_id`,`carer_id`) REFERENCES `members`(`mutual_id`,`member_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mutual_id`,`asked_carer_id`) REFERENCES `members`(`mutual_id`,`member_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "shifts_kind_is_listed" CHECK("kind" in ('day', 'waking-night', 'sleep-in', 'live-in', 'first-meeting', 'trial')),
	CONSTRAINT "shifts_status_is_listed" CHECK("status" in ('offered', 'taken', 'worked', 'confirmed', 'disputed', 'paid', 'cancelled', 'paid-elsewhere')),
	CONSTRAINT "shifts_called_off_is_listed" CHECK("called_off" in ('rule', 'pause'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `shifts_by_ref` ON `shifts` (`mutual_id`,`ref`);
--> statement-breakpoint
CREATE UNIQUE INDEX `shifts_by_rule` ON `shifts` (`mutual_id`,`need_id`,`visit`,`place`,`original_day`);
--> statement-breakpoint
CREATE INDEX `shifts_by_carer` ON `shifts` (`mutual_id`,`carer_id`,`starts_at`) WHERE carer_id is not null;
--> statement-breakpoint
CREATE INDEX `shifts_by_carer_week` ON `shifts` (`mutual_id`,`carer_id`,`week_on`,`planned_minutes`,`status`) WHERE carer_id is not null;
--> statement-breakpoint
CREATE INDEX `shifts_asked` ON `shifts` (`mutual_id`,`asked_carer_id`,`starts_at`) WHERE asked_carer_id is not null;
--> statement-breakpoint
CREATE INDEX `shifts_by_holder` ON `shifts` (`mutual_id`,`holder_id`,`starts_at`);
--> statement-breakpoint
CREATE INDEX `shifts_booked` ON `shifts` (`mutual_id`,`holder_id`,`starts_at`,`quoted_pence`) WHERE status = 'taken';
--> statement-breakpoint
CREATE INDEX `shifts_by_status` ON `shifts` (`mutual_id`,`status`,`starts_at`);
--> statement-breakpoint
CREATE INDEX `shifts_by_settlement` ON `shifts` (`mutual_id`,`settlement_id`) WHERE settlement_id is not null;
--> statement-breakpoint
CREATE TABLE `sign_in_accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`account_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`access_token` text,
	`refresh_token` text,
	`id_token` text,
	`access_token_expires_at` text,
	`refresh_token_expires_at` text,
	`scope` text,
	`password` text,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `sign_in_accounts_by_user` ON `sign_in_accounts` (`user_id`);
--> statement-breakpoint
CREATE TABLE `stripe_events` (
	`mutual_id` text NOT NULL,
	`event_id` text NOT NULL,
	`type` text NOT NULL,
	`account` text,
	`object_id` text,
	`livemode` integer NOT NULL,
	`received_at` text NOT NULL,
	`handled_at` text,
	`failure` text,
	PRIMARY KEY(`mutual_id`, `event_id`)
);
--> statement-breakpoint
CREATE INDEX `stripe_events_waiting` ON `stripe_events` (`handled_at`,`received_at`);
--> statement-breakpoint
CREATE TABLE `supplier_payments` (
	`mutual_id` text NOT NULL,
	`payment_id` text NOT NULL,
	`supplier_id` text NOT NULL,
	`purchase_id` text NOT NULL,
	`amount_pence` integer NOT NULL,
	`paid_on` text NOT NULL,
	`reference` text NOT NULL,
	`entered_by_id` text NOT NULL,
	`entered_at` text NOT NULL,
	`approved_by_id` text,
	`approved_at` text,
	PRIMARY KEY(`mutual_id`, `payment_id`),
	FOREIGN KEY (`mutual_id`,`purchase_id`) REFERENCES `purchases`(`mutual_id`,`purchase_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mutual_id`,`supplier_id`) REFERENCES `suppliers`(`mutual_id`,`supplier_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `supplier_payments_once` ON `supplier_payments` (`mutual_id`,`purchase_id`);
--> statement-breakpoint
CREATE TABLE `suppliers` (
	`mutual_id` text NOT NULL,
	`supplier_id` text NOT NULL,
	`name` text NOT NULL,
	`is_local` integer NOT NULL,
	`entered_at` text NOT NULL,
	PRIMARY KEY(`mutual_id`, `supplier_id`),
	FOREIGN KEY (`mutual_id`) REFERENCES `mutuals`(`mutual_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `suppliers_by_name` ON `suppliers` (`mutual_id`,`name`);
--> statement-breakpoint
CREATE TABLE `surplus_marks` (
	`mutual_id` text NOT NULL,
	`holder_id` text NOT NULL,
	`stands` text NOT NULL,
	`since_on` text NOT NULL,
	`surplus_pence` integer NOT NULL,
	`weeks_tenths` integer NOT NULL,
	`limit_weeks` integer NOT NULL,
	PRIMARY KEY(`mutual_id`, `holder_id`),
	FOREIGN KEY (`mutual_id`,`holder_id`) REFERENCES `members`(`mutual_id`,`member_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "surplus_marks_stands_is_listed" CHECK("stands" in ('near', 'over'))
);
--> statement-breakpoint
CREATE TABLE `surplus_reasons` (
	`mutual_id` text NOT NULL,
	`reason_id` text NOT NULL,
	`holder_id` text NOT NULL,
	`on_day` text NOT NULL,
	`reason` text NOT NULL,
	`words` text,
	`surplus_pence` integer NOT NULL,
	`weeks_tenths` integer,
	`by_id` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`mutual_id`, `reason_id`),
	FOREIGN KEY (`mutual_id`,`holder_id`) REFERENCES `members`(`mutual_id`,`member_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `surplus_reasons_by_holder` ON `surplus_reasons` (`mutual_id`,`holder_id`,`reason_id`);
--> statement-breakpoint
CREATE TABLE `swaps` (
	`mutual_id` text NOT NULL,
	`swap_id` text NOT NULL,
	`from_carer_id` text NOT NULL,
	`to_carer_id` text NOT NULL,
	`given_shift_id` text NOT NULL,
	`wanted_shift_id` text,
	`given_holder_id` text NOT NULL,
	`wanted_holder_id` text,
	`status` text NOT NULL,
	`proposed_at` text NOT NULL,
	`agreed_at` text,
	`given_yes_at` text,
	`wanted_yes_at` text,
	`ended_at` text,
	`ended_by_id` text,
	PRIMARY KEY(`mutual_id`, `swap_id`),
	FOREIGN KEY (`mutual_id`,`given_shift_id`) REFERENCES `shifts`(`mutual_id`,`shift_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mutual_id`,`wanted_shift_id`) REFERENCES `shifts`(`mutual_id`,`shift_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mutual_id`,`from_carer_id`) REFERENCES `members`(`mutual_id`,`member_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mutual_id`,`to_carer_id`) REFERENCES `members`(`mutual_id`,`member_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "swaps_status_is_listed" CHECK("status" in ('proposed', 'agreed', 'done', 'declined', 'withdrawn', 'lapsed'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `swaps_once` ON `swaps` (`mutual_id`,`given_shift_id`) WHERE status in ('proposed', 'agreed');
--> statement-breakpoint
CREATE INDEX `swaps_by_from` ON `swaps` (`mutual_id`,`from_carer_id`,`proposed_at`);
--> statement-breakpoint
CREATE INDEX `swaps_by_to` ON `swaps` (`mutual_id`,`to_carer_id`,`proposed_at`);
--> statement-breakpoint
CREATE INDEX `swaps_by_given_holder` ON `swaps` (`mutual_id`,`given_holder_id`,`proposed_at`);
--> statement-breakpoint
CREATE INDEX `swaps_by_wanted_holder` ON `swaps` (`mutual_id`,`wanted_holder_id`,`proposed_at`);
--> statement-breakpoint
CREATE TABLE `terms_versions` (
	`mutual_id` text NOT NULL,
	`terms_id` text NOT NULL,
	`version` integer NOT NULL,
	`from_on` text NOT NULL,
	`voted` integer NOT NULL,
	`origin` text NOT NULL,
	`body` text NOT NULL,
	`entered_at` text NOT NULL,
	PRIMARY KEY(`mutual_id`, `terms_id`),
	FOREIGN KEY (`mutual_id`) REFERENCES `mutuals`(`mutual_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `terms_by_version` ON `terms_versions` (`mutual_id`,`version`);
--> statement-breakpoint
CREATE TABLE `transfers` (
	`mutual_id` text NOT NULL,
	`transfer_id` text NOT NULL,
	`journal_id` text NOT NULL,
	`line` integer NOT NULL,
	`kind` text NOT NULL,
	`debit_account_id` text NOT NULL,
	`credit_account_id` text NOT NULL,
	`amount_pence` integer NOT NULL,
	`state` text NOT NULL,
	`shift_id` text,
	`settlement_id` text,
	`holder_id` text,
	`carer_id` text,
	`at` text NOT NULL,
	`block` integer,
	PRIMARY KEY(`mutual_id`, `transfer_id`),
	FOREIGN KEY (`mutual_id`,`journal_id`) REFERENCES `journals`(`mutual_id`,`journal_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mutual_id`,`debit_account_id`) REFERENCES `accounts`(`mutual_id`,`account_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mutual_id`,`credit_account_id`) REFERENCES `accounts`(`mutual_id`,`account_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "transfers_positive" CHECK("transfers"."amount_pence" > 0),
	CONSTRAINT "transfers_two_accounts" CHECK("transfers"."debit_account_id" <> "transfers"."credit_account_id"),
	CONSTRAINT "transfers_state_is_listed" CHECK("state" in ('pending', 'posted', 'voided'))
);
--> statement-breakpoint
CREATE INDEX `transfers_by_block` ON `transfers` (`mutual_id`,`block`,`transfer_id`) WHERE state = 'posted';
--> statement-breakpoint
CREATE UNIQUE INDEX `transfers_by_journal` ON `transfers` (`mutual_id`,`journal_id`,`line`);
--> statement-breakpoint
CREATE INDEX `transfers_by_debit` ON `transfers` (`mutual_id`,`debit_account_id`,`transfer_id`) WHERE state <> 'pending';
--> statement-breakpoint
CREATE INDEX `transfers_by_credit` ON `transfers` (`mutual_id`,`credit_account_id`,`transfer_id`) WHERE state <> 'pending';
--> statement-breakpoint
CREATE INDEX `transfers_by_shift` ON `transfers` (`mutual_id`,`shift_id`);
--> statement-breakpoint
CREATE INDEX `transfers_by_settlement` ON `transfers` (`mutual_id`,`settlement_id`,`transfer_id`) WHERE settlement_id is not null;
--> statement-breakpoint
CREATE TABLE `two_factors` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`secret` text NOT NULL,
	`backup_codes` text NOT NULL,
	`verified` integer,
	`failed_verification_count` integer,
	`locked_until` text,
	`used_code_hash` text
);
--> statement-breakpoint
CREATE INDEX `two_factors_by_user` ON `two_factors` (`user_id`);
--> statement-breakpoint
CREATE TABLE `users` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`email_verified` integer NOT NULL,
	`image` text,
	`two_factor_enabled` integer,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `users_by_email` ON `users` (`email`);
--> statement-breakpoint
CREATE TABLE `verifications` (
	`id` text PRIMARY KEY NOT NULL,
	`identifier` text NOT NULL,
	`value` text NOT NULL,
	`expires_at` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `verifications_by_identifier` ON `verifications` (`identifier`);
--> statement-breakpoint
CREATE TABLE `voices` (
	`mutual_id` text NOT NULL,
	`voice_id` text NOT NULL,
	`proposal_id` text NOT NULL,
	`version` integer NOT NULL,
	`of_group` text NOT NULL,
	`name` text,
	`affected` text NOT NULL,
	`how` text NOT NULL,
	`member_id` text NOT NULL,
	`by_id` text NOT NULL,
	`at` text NOT NULL,
	`corrects_id` text,
	PRIMARY KEY(`mutual_id`, `voice_id`),
	FOREIGN KEY (`mutual_id`,`proposal_id`) REFERENCES `proposals`(`mutual_id`,`proposal_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mutual_id`,`member_id`) REFERENCES `members`(`mutual_id`,`member_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mutual_id`,`corrects_id`) REFERENCES `voices`(`mutual_id`,`voice_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "voices_of_group_is_listed" CHECK("of_group" in ('those-who-use', 'those-who-give', 'families', 'neighbours', 'voluntary-groups', 'councillors', 'partners', 'not-yet-able', 'named')),
	CONSTRAINT "voices_affected_is_listed" CHECK("affected" in ('yes', 'no'))
);
--> statement-breakpoint
CREATE INDEX `voices_of_proposal` ON `voices` (`mutual_id`,`proposal_id`,`voice_id`);
--> statement-breakpoint
CREATE UNIQUE INDEX `voices_put_right_once` ON `voices` (`mutual_id`,`corrects_id`);
--> statement-breakpoint
CREATE TABLE `wage_shortfalls` (
	`mutual_id` text NOT NULL,
	`week_on` text NOT NULL,
	`carer_id` text NOT NULL,
	`employer` text NOT NULL,
	`holder_id` text,
	`settlement_id` text NOT NULL,
	`rate_pence` integer NOT NULL,
	`counted_minutes` integer NOT NULL,
	`counted_pence` integer NOT NULL,
	`needed_pence` integer NOT NULL,
	`shortfall_pence` integer NOT NULL,
	`reason` text NOT NULL,
	`found_at` text NOT NULL,
	`made_good_at` text,
	PRIMARY KEY(`mutual_id`, `week_on`, `carer_id`, `employer`),
	FOREIGN KEY (`mutual_id`,`carer_id`) REFERENCES `members`(`mutual_id`,`member_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mutual_id`,`settlement_id`) REFERENCES `settlements`(`mutual_id`,`settlement_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "wage_shortfalls_reason_is_listed" CHECK("reason" in ('pay-below-rate', 'time-not-paid', 'way-not-paid', 'miles-below-cost', 'for-employers-own-use', 'spent-for-the-job'))
);
--> statement-breakpoint
CREATE INDEX `wage_shortfalls_open` ON `wage_shortfalls` (`mutual_id`,`week_on`) WHERE made_good_at is null;
--> statement-breakpoint
CREATE INDEX `wage_shortfalls_by_settlement` ON `wage_shortfalls` (`mutual_id`,`settlement_id`);
--> statement-breakpoint
CREATE TABLE `ways_to_pay` (
	`mutual_id` text NOT NULL,
	`member_id` text NOT NULL,
	`customer_id` text NOT NULL,
	`checkout_session_id` text,
	`checkout_kind` text,
	`kind` text,
	`payment_method_id` text,
	`brand` text,
	`last_four` text,
	`funding` text,
	`mandate_id` text,
	`mandate_reference` text,
	`mandate_status` text,
	`network_status` text,
	`revoked_because` text,
	`changed_at` text NOT NULL,
	PRIMARY KEY(`mutual_id`, `member_id`),
	FOREIGN KEY (`mutual_id`,`member_id`) REFERENCES `members`(`mutual_id`,`member_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "ways_to_pay_checkout_kind_is_listed" CHECK("checkout_kind" in ('card', 'bacs')),
	CONSTRAINT "ways_to_pay_kind_is_listed" CHECK("kind" in ('card', 'bacs')),
	CONSTRAINT "ways_to_pay_mandate_status_is_listed" CHECK("mandate_status" in ('pending', 'active', 'inactive')),
	CONSTRAINT "ways_to_pay_network_status_is_listed" CHECK("network_status" in ('pending', 'accepted', 'refused', 'revoked'))
);
--> statement-breakpoint
CREATE INDEX `ways_to_pay_by_customer` ON `ways_to_pay` (`customer_id`);
--> statement-breakpoint
create trigger carer_shifts_overlap_insert after insert on shifts
when new.carer_id is not null and new.status in ('taken', 'worked', 'confirmed', 'disputed', 'paid', 'paid-elsewhere') and new.starts_at < (
  select other.ends_at from shifts other
  where other.mutual_id = new.mutual_id and other.carer_id = new.carer_id and other.status in ('taken', 'worked', 'confirmed', 'disputed', 'paid', 'paid-elsewhere')
    and other.starts_at < new.ends_at and other.shift_id <> new.shift_id
  order by other.starts_at desc limit 1
) begin select raise(abort, 'carer_shifts_overlap'); end
--> statement-breakpoint
create trigger carer_shifts_overlap_update after update of carer_id, starts_at, ends_at, status on shifts
when new.carer_id is not null and new.status in ('taken', 'worked', 'confirmed', 'disputed', 'paid', 'paid-elsewhere') and new.starts_at < (
  select other.ends_at from shifts other
  where other.mutual_id = new.mutual_id and other.carer_id = new.carer_id and other.status in ('taken', 'worked', 'confirmed', 'disputed', 'paid', 'paid-elsewhere')
    and other.starts_at < new.ends_at and other.shift_id <> new.shift_id
  order by other.starts_at desc limit 1
) begin select raise(abort, 'carer_shifts_overlap'); end
--> statement-breakpoint
create trigger visit_two_hands_insert after insert on shifts
when new.carer_id is not null and new.status in ('taken', 'worked', 'confirmed', 'disputed', 'paid', 'paid-elsewhere') and exists (
  select 1 from shifts other
  where other.mutual_id = new.mutual_id and other.need_id = new.need_id and other.visit = new.visit
    and other.place in (1, 2, 3, 4) and other.original_day = new.original_day
    and other.shift_id <> new.shift_id and other.carer_id = new.carer_id and other.status in ('taken', 'worked', 'confirmed', 'disputed', 'paid', 'paid-elsewhere')
) begin select raise(abort, 'visit_two_hands'); end
--> statement-breakpoint
create trigger visit_two_hands_update after update of carer_id, status on shifts
when new.carer_id is not null and new.status in ('taken', 'worked', 'confirmed', 'disputed', 'paid', 'paid-elsewhere') and exists (
  select 1 from shifts other
  where other.mutual_id = new.mutual_id and other.need_id = new.need_id and other.visit = new.visit
    and other.place in (1, 2, 3, 4) and other.original_day = new.original_day
    and other.shift_id <> new.shift_id and other.carer_id = new.carer_id and other.status in ('taken', 'worked', 'confirmed', 'disputed', 'paid', 'paid-elsewhere')
) begin select raise(abort, 'visit_two_hands'); end
--> statement-breakpoint
create trigger transfers_transfer_is_immutable_fixed before update of mutual_id, transfer_id, journal_id, line, kind, debit_account_id, credit_account_id, amount_pence, shift_id, settlement_id, holder_id, carer_id, at on transfers begin select raise(abort, 'transfer_is_immutable'); end
--> statement-breakpoint
create trigger transfers_transfer_is_immutable_state before update of state on transfers when old.state <> 'pending' or new.state not in ('posted', 'voided') begin select raise(abort, 'transfer_is_immutable'); end
--> statement-breakpoint
create trigger transfers_transfer_is_immutable_block before update of block on transfers when old.block is not null or new.block is null or old.state <> 'posted' begin select raise(abort, 'transfer_is_immutable'); end
--> statement-breakpoint
create trigger transfers_transfer_is_immutable_delete before delete on transfers begin select raise(abort, 'transfer_is_immutable'); end
--> statement-breakpoint
create trigger journals_entry_is_immutable_update before update on journals begin select raise(abort, 'entry_is_immutable'); end
--> statement-breakpoint
create trigger journals_entry_is_immutable_delete before delete on journals begin select raise(abort, 'entry_is_immutable'); end
--> statement-breakpoint
create trigger sealed_blocks_block_is_sealed_update before update on sealed_blocks begin select raise(abort, 'block_is_sealed'); end
--> statement-breakpoint
create trigger sealed_blocks_block_is_sealed_delete before delete on sealed_blocks begin select raise(abort, 'block_is_sealed'); end
--> statement-breakpoint
create trigger account_entries_entry_is_immutable_update before update on account_entries begin select raise(abort, 'entry_is_immutable'); end
--> statement-breakpoint
create trigger account_entries_entry_is_immutable_delete before delete on account_entries begin select raise(abort, 'entry_is_immutable'); end
--> statement-breakpoint
create trigger closed_months_entry_is_immutable_update before update on closed_months begin select raise(abort, 'entry_is_immutable'); end
--> statement-breakpoint
create trigger closed_months_entry_is_immutable_delete before delete on closed_months begin select raise(abort, 'entry_is_immutable'); end
--> statement-breakpoint
create trigger bank_lines_entry_is_immutable_update before update on bank_lines begin select raise(abort, 'entry_is_immutable'); end
--> statement-breakpoint
create trigger bank_lines_entry_is_immutable_delete before delete on bank_lines begin select raise(abort, 'entry_is_immutable'); end
--> statement-breakpoint
create trigger bank_answers_entry_is_immutable_fixed before update of mutual_id, line_id, time, says, source, transfer_id, owner_id, reason, said_by_id, said_at on bank_answers begin select raise(abort, 'entry_is_immutable'); end
--> statement-breakpoint
create trigger bank_answers_entry_is_immutable_back before update on bank_answers when old.taken_back_at is not null begin select raise(abort, 'entry_is_immutable'); end
--> statement-breakpoint
create trigger bank_answers_entry_is_immutable_delete before delete on bank_answers begin select raise(abort, 'entry_is_immutable'); end
--> statement-breakpoint
create trigger reconciliations_entry_is_immutable_update before update on reconciliations begin select raise(abort, 'entry_is_immutable'); end
--> statement-breakpoint
create trigger reconciliations_entry_is_immutable_delete before delete on reconciliations begin select raise(abort, 'entry_is_immutable'); end
--> statement-breakpoint
create trigger hours_entry_is_immutable_update before update on hours begin select raise(abort, 'entry_is_immutable'); end
--> statement-breakpoint
create trigger hours_entry_is_immutable_delete before delete on hours begin select raise(abort, 'entry_is_immutable'); end
--> statement-breakpoint
create trigger hours_answers_entry_is_immutable_update before update on hours_answers begin select raise(abort, 'entry_is_immutable'); end
--> statement-breakpoint
create trigger hours_answers_entry_is_immutable_delete before delete on hours_answers begin select raise(abort, 'entry_is_immutable'); end
--> statement-breakpoint
create trigger promises_entry_is_immutable_update before update on promises begin select raise(abort, 'entry_is_immutable'); end
--> statement-breakpoint
create trigger promises_entry_is_immutable_delete before delete on promises begin select raise(abort, 'entry_is_immutable'); end
--> statement-breakpoint
create trigger audit_events_entry_is_immutable_update before update on audit_events begin select raise(abort, 'entry_is_immutable'); end
--> statement-breakpoint
create trigger audit_events_entry_is_immutable_delete before delete on audit_events begin select raise(abort, 'entry_is_immutable'); end
--> statement-breakpoint
create trigger cover_asks_ask_is_answered_once_answered before update on cover_asks when old.answer is not null begin select raise(abort, 'ask_is_answered_once'); end
--> statement-breakpoint
create trigger cover_asks_ask_is_answered_once_delete before delete on cover_asks begin select raise(abort, 'ask_is_answered_once'); end
--> statement-breakpoint
create trigger risk_told_entry_is_immutable_update before update on risk_told begin select raise(abort, 'entry_is_immutable'); end
--> statement-breakpoint
create trigger risk_told_entry_is_immutable_delete before delete on risk_told begin select raise(abort, 'entry_is_immutable'); end
--> statement-breakpoint
create trigger terms_versions_terms_are_immutable_update before update on terms_versions begin select raise(abort, 'terms_are_immutable'); end
--> statement-breakpoint
create trigger terms_versions_terms_are_immutable_delete before delete on terms_versions begin select raise(abort, 'terms_are_immutable'); end
--> statement-breakpoint
create trigger council_profiles_entry_is_immutable_update before update on council_profiles begin select raise(abort, 'entry_is_immutable'); end
--> statement-breakpoint
create trigger council_profiles_entry_is_immutable_delete before delete on council_profiles begin select raise(abort, 'entry_is_immutable'); end
--> statement-breakpoint
create trigger surplus_reasons_entry_is_immutable_update before update on surplus_reasons begin select raise(abort, 'entry_is_immutable'); end
--> statement-breakpoint
create trigger surplus_reasons_entry_is_immutable_delete before delete on surplus_reasons begin select raise(abort, 'entry_is_immutable'); end
--> statement-breakpoint
create trigger messages_message_is_fixed_update before update on messages begin select raise(abort, 'message_is_fixed'); end
--> statement-breakpoint
create trigger proposal_versions_entry_is_immutable_update before update on proposal_versions begin select raise(abort, 'entry_is_immutable'); end
--> statement-breakpoint
create trigger proposal_versions_entry_is_immutable_delete before delete on proposal_versions begin select raise(abort, 'entry_is_immutable'); end
--> statement-breakpoint
create trigger proposal_counts_entry_is_immutable_update before update on proposal_counts begin select raise(abort, 'entry_is_immutable'); end
--> statement-breakpoint
create trigger proposal_counts_entry_is_immutable_delete before delete on proposal_counts begin select raise(abort, 'entry_is_immutable'); end
--> statement-breakpoint
create trigger proposal_impacts_entry_is_immutable_update before update on proposal_impacts begin select raise(abort, 'entry_is_immutable'); end
--> statement-breakpoint
create trigger proposal_impacts_entry_is_immutable_delete before delete on proposal_impacts begin select raise(abort, 'entry_is_immutable'); end
--> statement-breakpoint
create trigger proposal_comment_versions_entry_is_immutable_update before update on proposal_comment_versions begin select raise(abort, 'entry_is_immutable'); end
--> statement-breakpoint
create trigger proposal_comment_versions_entry_is_immutable_delete before delete on proposal_comment_versions begin select raise(abort, 'entry_is_immutable'); end
--> statement-breakpoint
create trigger rule_changes_entry_is_immutable_update before update on rule_changes begin select raise(abort, 'entry_is_immutable'); end
--> statement-breakpoint
create trigger rule_changes_entry_is_immutable_delete before delete on rule_changes begin select raise(abort, 'entry_is_immutable'); end
--> statement-breakpoint
create trigger proposal_rolls_voted_once_fixed before update of mutual_id, proposal_id, member_id, as_holder, as_carer, as_supporter on proposal_rolls begin select raise(abort, 'voted_once'); end
--> statement-breakpoint
create trigger proposal_rolls_voted_once_voted before update on proposal_rolls when old.voted_as is not null begin select raise(abort, 'voted_once'); end
--> statement-breakpoint
create trigger proposal_rolls_voted_once_delete before delete on proposal_rolls begin select raise(abort, 'voted_once'); end
--> statement-breakpoint
create trigger voices_entry_is_immutable_update before update on voices begin select raise(abort, 'entry_is_immutable'); end
--> statement-breakpoint
create trigger voices_entry_is_immutable_delete before delete on voices begin select raise(abort, 'entry_is_immutable'); end
--> statement-breakpoint
create trigger outreaches_entry_is_immutable_update before update on outreaches begin select raise(abort, 'entry_is_immutable'); end
--> statement-breakpoint
create trigger outreaches_entry_is_immutable_delete before delete on outreaches begin select raise(abort, 'entry_is_immutable'); end
