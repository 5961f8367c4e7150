package se.samverk.webshell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallerAddressTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {"127.0.0.1|-|127.0.0.1",
            "127.0.0.1|198.51.100.7|198.51.100.7", "0:0:0:0:0:0:0:1|2001:db8::7|2001:db8::7",
            "127.0.0.1|203.0.113.9, 198.51.100.7|198.51.100.7", "127.0.0.1|<script>|127.0.0.1",
            "192.0.2.1|198.51.100.7|192.0.2.1"})
    void the_address_is_the_one_the_proxy_has_seen(String direct, String forwarded, String address) {
        HttpServletRequest request = (HttpServletRequest) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[]{HttpServletRequest.class}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "getRemoteAddr" -> direct;
                    case "getHeader" -> arguments[0].equals("X-Forwarded-For") ? forwarded : null;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        assertThat(CallerAddress.of(request)).isEqualTo(address);
    }
}
