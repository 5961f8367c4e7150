package se.samverk.webshell;

import jakarta.servlet.http.HttpServletRequest;

/**
 * The network address a request comes from. The portal listens on its own computer only, so whoever speaks to it
 * directly is the reverse proxy, whose word in {@code X-Forwarded-For} is taken: the last address, which the proxy itself
 * has added; those before it may be invented. Without it all people would seem to come from the proxy, and one of them
 * could make everybody wait.
 */
public final class CallerAddress {
    private static final String ADDRESS = "[0-9A-Fa-f:.]{3,45}";

    private CallerAddress() {
    }

    public static String of(HttpServletRequest request) {
        String direct = request.getRemoteAddr();
        String forwarded = request.getHeader("X-Forwarded-For");
        if (forwarded == null || !isOwnComputer(direct)) {
            return direct;
        }
        String last = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
        return last.matches(ADDRESS) ? last : direct;
    }

    private static boolean isOwnComputer(String address) {
        return address.startsWith("127.") || address.equals("::1") || address.equals("0:0:0:0:0:0:0:1");
    }
}
