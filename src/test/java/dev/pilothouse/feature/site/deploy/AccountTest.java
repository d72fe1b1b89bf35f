package dev.pilothouse.feature.site.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | 0 | NOTHING | The file is not uploaded. Visitors see nothing of it.",
                "1 | 1 | NOTHING | The file is uploaded. Visitors see nothing of it.",
                "1 | 1 | SOME | The file is uploaded. Visitors may already see it.",
                "2 | 1 | NOTHING | 1 of 2 files are uploaded. Visitors see nothing of them.",
                "1200 | 7 | SOME | 7 of 1,200 files are uploaded. Visitors may already see some of them."
            })
    void itSaysHowManyAndWhoSeesThem(int files, int stored, Account.Seen seen, String words) {
        Account account = new Account(7, files, Account.Way.UPLOAD);
        for (int n = 0; n < stored; n++) {
            account.stored();
        }
        account.visible(seen);
        assertThat(account.stopped().what()).isEqualTo("The deploy of release 7 was stopped.");
        assertThat(account.stopped().next()).isEqualTo(words + " Plan and deploy again: only what is missing is done.");
    }
}
